#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
# SPDX-License-Identifier: MIT
"""Keeps the drawing in ARCHITECTURE.md true: arrows between layers, cycles, sizes, and words that must stay out.

Usage: check_tree.py ROOT. Prints every violation as file:line: sentence; exit code 1 if there is one.
"""
import re
import subprocess
import sys
from pathlib import Path

# Layer → the layers it may include. Arrows point strictly down; a layer may always include itself.
ARROWS = {
    'base': [],
    'feel': ['base'],
    'dmn': ['feel', 'base'],
    'domain': ['base'],
    'criteria': ['dmn', 'feel', 'domain', 'base'],
    'ports': ['domain', 'base'],
    'store': ['ports', 'domain', 'base'],
    'api': ['ports', 'domain', 'base'],
    'auth': ['api', 'ports', 'domain', 'base'],
    'sync': ['ports', 'domain', 'base'],
    'review': ['criteria', 'ports', 'domain', 'base'],
    'widgets': [],
    'models': ['review', 'criteria', 'ports', 'domain', 'base'],
    'screens': ['models', 'widgets', 'domain', 'base'],
    'login': ['auth', 'widgets', 'domain', 'base'],
}
TOP_LEVEL = {'CMakeLists.txt', 'CMakePresets.json', 'app', 'core', 'ui', 'resources', 'translations', 'tests',
             'installer', 'run', 'check'}
# Who may know that the platform's storage is SQLite, besides SQLite's own files and tests.
SQLITE = re.compile(r'^app/platform/(sqlite_\w+|backup|backup_folder|platform_directory)\.(cpp|h)$')
PROMPTER = {'ui/widgets/prompter.cpp', 'ui/widgets/prompter.h'}
MOST_FILE_LINES = 400
MOST_FUNCTION_LINES = 60
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"')


def tracked(root):
    listed = subprocess.run(['git', 'ls-files', '--cached', '--others', '--exclude-standard'], cwd=root,
                            capture_output=True, text=True)
    if listed.returncode == 0:
        return [p for p in listed.stdout.splitlines() if (root / p).is_file()]
    return [str(p.relative_to(root)) for p in root.rglob('*') if p.is_file() and 'build' not in p.parts]


def layer_of(path):
    parts = Path(path).parts
    return parts[1] if len(parts) > 2 and parts[0] in ('core', 'ui') else None


def code_without_text(line):
    """The line without string literals and comments, so that words inside them do not count."""
    line = re.sub(r'"(\\.|[^"\\])*"', '""', line)
    return re.sub(r'//.*', '', line)


def long_functions(lines):
    """(first line, length) of every braced block that opens after a `)` and is longer than allowed."""
    depth_of_functions = []
    depth = 0
    recent = ''
    for number, raw in enumerate(lines, 1):
        line = code_without_text(raw)
        for character in line:
            if character == '{':
                is_function = re.search(r'\)\s*(const|noexcept|override|final|mutable|->[\w:<>\s*&]+|\s)*$', recent) \
                    and not re.search(r'\b(if|for|while|switch|catch)\s*\([^{};]*\)\s*$', recent)
                depth_of_functions.append((depth, number, bool(is_function)))
                depth += 1
                recent = ''
            elif character == '}':
                depth -= 1
                if depth_of_functions:
                    _, first, is_function = depth_of_functions.pop()
                    if is_function and number - first + 1 > MOST_FUNCTION_LINES:
                        yield first, number - first + 1
                recent = ''
            elif character == ';':
                recent = ''
            else:
                recent += character
        recent += ' '


def cycles(graph):
    """Every include cycle, once, as a list of files."""
    state, stack, found = {}, [], []

    def visit(node):
        state[node] = 'open'
        stack.append(node)
        for target in sorted(graph.get(node, ())):
            if state.get(target) == 'open':
                found.append(stack[stack.index(target):] + [target])
            elif target not in state:
                visit(target)
        stack.pop()
        state[node] = 'done'

    for node in sorted(graph):
        if node not in state:
            visit(node)
    return found


def main():
    root = Path(sys.argv[1]).resolve()
    files = tracked(root)
    faults = []

    for entry in sorted({Path(p).parts[0] for p in files}):
        if entry not in TOP_LEVEL and not entry.startswith('.') and not entry.endswith('.md'):
            faults.append(f'{entry}: does not belong on the top level')

    sources = [p for p in files if p.startswith(('core/', 'ui/', 'app/', 'tests/')) and p.endswith(('.cpp', '.h'))]
    known = set(sources)
    graph = {}
    for path in sources:
        layer = layer_of(path)
        lines = (root / path).read_text(encoding='utf-8').splitlines()
        if len(lines) > MOST_FILE_LINES:
            faults.append(f'{path}: {len(lines)} lines, at most {MOST_FILE_LINES}')
        for first, length in long_functions(lines):
            faults.append(f'{path}:{first}: function of {length} lines, at most {MOST_FUNCTION_LINES}')
        if not lines or 'SPDX-FileCopyrightText' not in lines[0]:
            faults.append(f'{path}:1: no SPDX line')
        for number, line in enumerate(lines, 1):
            code = code_without_text(line)
            if layer in ARROWS and path.startswith('core/') and re.search(r'\b(tr|translate)\s*\(', code):
                faults.append(f'{path}:{number}: wording belongs to ui/')
            if 'QMessageBox' in code and path not in PROMPTER and not path.startswith('tests/'):
                faults.append(f'{path}:{number}: ask through the Prompter')
            if re.search(r'\bSIGNAL\s*\(|\bSLOT\s*\(', code):
                faults.append(f'{path}:{number}: connect by function pointer')
            included = INCLUDE.match(line)
            if not included:
                continue
            name = included.group(1)
            for prefix in ('core/', 'ui/', 'app/', 'tests/'):
                if prefix + name in known:
                    graph.setdefault(path, set()).add(prefix + name)
            target = name.split('/')[0]
            if layer in ARROWS and target in ARROWS and target != layer:
                if target not in ARROWS[layer]:
                    faults.append(f'{path}:{number}: {layer} may not include {target}')
            if name.startswith('platform/sqlite_') and path.startswith('app/') and not SQLITE.match(path):
                faults.append(f'{path}:{number}: the platform reaches its storage by PlatformStorage')
            if path.startswith(('core/', 'ui/')) and target in ('reviewer', 'platform', 'rules', 'signin'):
                faults.append(f'{path}:{number}: nothing below app/ knows a program')

    for cycle in cycles(graph):
        faults.append(f'{cycle[0]}: include cycle {" → ".join(cycle)}')

    print('\n'.join(faults))
    print(f'{len(sources)} files, {len(faults)} violations')
    return 1 if faults else 0


sys.exit(main())
