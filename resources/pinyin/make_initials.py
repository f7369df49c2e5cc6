#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
# SPDX-License-Identifier: MIT
"""Writes the first letters of every reading of every hanzi, as a C++ table, from Unicode's Unihan_Readings.

Usage: make_initials.py Unihan_Readings.txt.bz2 TABLE.cpp

Readings are those that Chinese dictionaries of today give: the national list of 2013 (kTGHZ2013), the dictionary of 1983
(kXHC1983) and the customary one (kMandarin). Where none of them knows a character, the historical ones (kHanyuPinyin)
count; elsewhere they would only find what nobody means.
"""
import bz2
import sys
import unicodedata

TODAY = ('kTGHZ2013', 'kXHC1983', 'kMandarin')
HISTORICAL = 'kHanyuPinyin'


def first_letter(reading):
    plain = unicodedata.normalize('NFD', reading.strip().lower())
    return next((letter for letter in plain if 'a' <= letter <= 'z'), None)


def readings_of(field, value):
    """kMandarin lists readings between blanks; the others `place:reading,reading` groups."""
    for group in value.split(' '):
        yield from group.split(':')[-1].split(',') if field != 'kMandarin' else [group]


def main():
    source, target = sys.argv[1:]
    letters = {field: {} for field in (*TODAY, HISTORICAL)}
    with bz2.open(source, 'rt', encoding='utf-8') as lines:
        for line in lines:
            parts = line.rstrip('\n').split('\t')
            if len(parts) != 3 or parts[1] not in letters:
                continue
            found = {first_letter(reading) for reading in readings_of(parts[1], parts[2])} - {None}
            letters[parts[1]].setdefault(int(parts[0][2:], 16), set()).update(found)
    table = dict(letters[HISTORICAL])
    for character in set().union(*(letters[field] for field in TODAY)):
        table[character] = set().union(*(letters[field].get(character, set()) for field in TODAY))
    rows = [(character, sum(1 << (ord(letter) - ord('a')) for letter in found))
            for character, found in sorted(table.items()) if found]
    if len(rows) < 20000:
        sys.exit(f'{source}: only {len(rows)} characters with a reading; this is not the file')
    with open(target, 'w', encoding='ascii') as out:
        out.write('#include "store/pinyin_initials.h"\n\nnamespace zhiping::store::detail {\n\n'
                  'static constexpr HanziInitials table[] = {\n')
        for at in range(0, len(rows), 6):
            out.write('    ' + ' '.join(f'{{{c:#x}, {mask:#x}}},' for c, mask in rows[at:at + 6]) + '\n')
        out.write('};\n\nstd::span<const HanziInitials> hanziInitials()\n{\n    return table;\n}\n\n}\n')


main()
