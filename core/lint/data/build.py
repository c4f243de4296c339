#!/usr/bin/env python3
"""Compiles the phrase tables (*.tsv beside this file) into C++ arrays.

usage: build.py OUT.inc

A table has a header line naming its columns; `wrong`, `right` and `example` are obligatory.
Every mistake in a table stops the build and names the file and line.
"""
import collections
import pathlib
import sys

COLUMNS = ['wrong', 'right', 'before', 'after', 'near', 'not_before', 'not_after', 'not_near',
           'then', 'example', 'silent']


def units(text):
    raw = text.encode('utf-16-le')
    return [raw[i] | raw[i + 1] << 8 for i in range(0, len(raw), 2)]


def choose_anchors(rows):
    """Gives each row the place of its rarest pair of characters, by which it is found.

    Rarity is counted over the tables' own right words and examples: 经济开展 is found by 济开, not by
    开展, which stands in every report.
    """
    counts = collections.Counter()
    for row in rows:
        for text in (row['right'], row['example']):
            counts.update(zip(units(text), units(text)[1:]))
    for row in rows:
        pairs = list(zip(units(row['wrong']), units(row['wrong'])[1:]))
        # The scan looks for anchors at Han characters and marks, not within numbers and words.
        places = [i for i, (a, _) in enumerate(pairs) if a > 0x7F]
        if not places:
            sys.exit(f'{row["table"]}.tsv: {row["wrong"]!r} has no Han character to find it by')
        row['anchor'] = min(places, key=lambda i: (counts[pairs[i]], i))
        row['pair'] = pairs[row['anchor']]


def escaped(text):
    return text.replace('\\', '\\\\').replace('"', '\\"')


def read(path):
    lines = path.read_text(encoding='utf-8').split('\n')
    header = lines[0].split('\t')
    for column in header:
        if column not in COLUMNS:
            sys.exit(f'{path}:1: unknown column {column!r}')
    seen = set()
    for number, line in enumerate(lines[1:], 2):
        if not line or line.startswith('#'):
            continue
        cells = line.split('\t')
        if len(cells) > len(header):
            sys.exit(f'{path}:{number}: {len(cells)} cells, the header has {len(header)}')
        row = dict.fromkeys(COLUMNS, '')
        row.update(zip(header, cells))
        if row['right'] == '-':
            row['right'] = ''
        if len(units(row['wrong'])) < 2:
            sys.exit(f'{path}:{number}: words of one character find too much')
        if row['wrong'] not in row['example']:
            sys.exit(f'{path}:{number}: the example does not contain {row["wrong"]!r}')
        key = tuple(row[c] for c in COLUMNS[:9])
        if key in seen:
            sys.exit(f'{path}:{number}: {row["wrong"]!r} stands twice')
        seen.add(key)
        row['table'] = path.stem
        yield row


def main():
    folder = pathlib.Path(__file__).parent
    rows = [row for path in sorted(folder.glob('*.tsv')) for row in read(path)]
    choose_anchors(rows)
    rows.sort(key=lambda row: (row['pair'], row['wrong'], row['table']))

    out = ['// Made by core/lint/data/build.py from the tables beside it. Do not edit.',
           '// A line a row, in order of anchors; cells parted by tabs, empty ones at the end left out.',
           'constexpr std::u16string_view kRows =']
    for row in rows:
        cells = '\\t'.join(escaped(row[c]) for c in COLUMNS[:9])
        while cells.endswith('\\t'):
            cells = cells[:-2]
        out.append(f'    u"{cells}\\n"')
    out[-1] += ';'
    out.append('constexpr Table kTables[] = {')
    out += [f'    Table::{row["table"]},' for row in rows]
    out += ['};', '// Where in the words of each row the two characters stand by which it is found.',
            'constexpr std::uint8_t kAnchors[] = {']
    out += [f'    {row["anchor"]},' for row in rows]
    out += ['};', 'constexpr PhraseExample kExamples[] = {']
    for index, row in enumerate(rows):
        example, silent = (f'u"{escaped(row[c])}"' for c in ('example', 'silent'))
        out.append(f'    {{{index}, {example}, {silent}}},')
    out.append('};')
    pathlib.Path(sys.argv[1]).write_text('\n'.join(out) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
