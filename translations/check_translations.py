#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
# SPDX-License-Identifier: MIT
"""Fails unless every text of the interface is translated.

Usage: check_translations.py ROOT LUPDATE. Brings a copy of the .ts files up to date with the sources and reports every
text that is missing, unfinished, no longer used, or whose placeholders (%1, %n, %L2 …) differ from the source's.
"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

PLACEHOLDER = re.compile(r'%(?:L?\d{1,2}|n)')


def texts_of(message):
    """The translation's forms: one, or one for each number form of the language."""
    translation = message.find('translation')
    if translation is None:
        return []
    forms = translation.findall('numerusform')
    return [form.text or '' for form in forms] if forms else [translation.text or '']


def keys_of(path):
    tree = ElementTree.parse(path)
    return {(context.findtext('name'), message.findtext('source'), message.findtext('comment') or '')
            for context in tree.iter('context') for message in context.iter('message')}


def faults_in(path):
    tree = ElementTree.parse(path)
    for context in tree.iter('context'):
        name = context.findtext('name')
        for message in context.iter('message'):
            source = message.findtext('source') or ''
            place = f'{path.name}: {name}: "{source}"'
            translation = message.find('translation')
            kind = translation.get('type') if translation is not None else 'missing'
            if kind:
                yield f'{place}: {kind}'
                continue
            numerus = message.get('numerus') == 'yes'
            wanted = sorted(set(PLACEHOLDER.findall(source)))
            for text in texts_of(message):
                if not text:
                    yield f'{place}: empty'
                found = sorted(set(PLACEHOLDER.findall(text)))
                # A number form may leave the number out: "one decision" says it in words.
                if found != wanted and not (numerus and sorted(set(found) | {'%n'}) == wanted):
                    yield f'{place}: placeholders {found} instead of {wanted}'


def main():
    root = Path(sys.argv[1]).resolve()
    lupdate = sys.argv[2]
    shipped = sorted((root / 'translations').glob('zhiping_*.ts'))
    faults = [] if shipped else ['no translation files']
    with tempfile.TemporaryDirectory() as folder:
        for path in shipped:
            fresh = Path(folder) / path.name
            shutil.copy(path, fresh)
            subprocess.run([lupdate, '-silent', '-no-obsolete', '-locations', 'none', str(root / 'ui'),
                            str(root / 'app'), '-ts', str(fresh)], check=True)
            before, after = keys_of(path), keys_of(fresh)
            faults += [f'{path.name}: {key[0]}: "{key[1]}": not in the file yet' for key in sorted(after - before)]
            faults += [f'{path.name}: {key[0]}: "{key[1]}": no longer in the sources' for key in sorted(before - after)]
            faults += faults_in(path)
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
