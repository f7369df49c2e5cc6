#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
# SPDX-License-Identifier: MIT
"""Keeps tests/sweep/FAULTS.md honest: 48 rows in order, each naming tests that exist or saying why there is none.

Usage: check_faults.py ROOT. Prints every violation and a summary; exit code 1 if there is one.
"""
import re
import sys
from pathlib import Path

FAULTS = 48


def main(root):
    violations = []
    seen, tried = [], 0
    for line in (root / 'tests/sweep/FAULTS.md').read_text(encoding='utf-8').splitlines():
        row = re.match(r'\| (\d+) \|', line)
        if not row:
            continue
        number = int(row[1])
        seen.append(number)
        tests = re.findall(r'`([\w/]+)::(\w+)`', line)
        if not tests and not re.search(r'— \w.{20,}', line):
            violations.append(f'row {number} names no test and no reason')
        for file, function in tests:
            path = root / 'tests' / f'{file}.cpp'
            source = path.read_text(encoding='utf-8') if path.is_file() else ''
            if not re.search(rf'\b{function}\(\)', source):
                violations.append(f'row {number}: there is no {file}::{function}')
        tried += bool(tests)
    if seen != list(range(1, FAULTS + 1)):
        violations.append(f'the rows are {seen}')
    for violation in violations:
        print(violation)
    print(f'{len(seen)} faults, {tried} tried, {len(seen) - tried} with a reason why not, {len(violations)} violations')
    return 1 if violations else 0


if __name__ == '__main__':
    sys.exit(main(Path(sys.argv[1])))
