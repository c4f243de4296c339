#!/usr/bin/env python3
"""Compiles the fixed expressions and the sounds beside this file into C++ strings.

usage: fixed.py OUT.inc
"""
import pathlib
import sys


def words(path):
    lines = path.read_text(encoding='utf-8').splitlines()
    return [word for line in lines if not line.startswith('#') for word in line.split()]


def literal(name, parts):
    rows = [f'    u"{part} "' for part in parts]
    return f'constexpr std::u16string_view {name} =\n' + '\n'.join(rows) + ';\n'


def main():
    folder = pathlib.Path(__file__).parent
    fixed = words(folder / 'fixed.txt')
    for word in fixed:
        if len(word) < 4:
            sys.exit(f'fixed.txt: {word} has less than four characters')
        if fixed.count(word) > 1:
            sys.exit(f'fixed.txt: {word} stands twice')
    sounds = words(folder / 'sounds.txt')
    text = '// Made by core/lint/data/fixed.py from fixed.txt and sounds.txt. Do not edit.\n'
    text += literal('kFixed', fixed) + literal('kSounds', sounds)
    pathlib.Path(sys.argv[1]).write_text(text, encoding='utf-8')


if __name__ == '__main__':
    main()
