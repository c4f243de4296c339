#!/usr/bin/env python3
"""Compiles what the pages of rules (core/lint/rules/*.md) say into a C++ array, for `wengao rules`.

usage: rule_pages.py OUT.inc

A page is a title, a line of facts that the rule itself knows, what is to be said, and the two
examples, which the rule has too. What is to be said goes into the array.
"""
import pathlib
import re
import sys


def said_on(path):
    text = path.read_text(encoding='utf-8')
    match = re.fullmatch(r'# [^\n]+\n\n`[\w.]+`[^\n]*\n\n(.*?)\n\n## 不妥\n.*', text, re.DOTALL)
    if match is None:
        sys.exit(f'{path}: should be a title, the line of the rule, paragraphs, ## 不妥')
    return match.group(1)


def literal(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n') + '"'


def main():
    folder = pathlib.Path(__file__).parent.parent / 'lint/rules'
    out = ['// Made by core/cli/rule_pages.py from core/lint/rules/*.md. Do not edit.',
           'constexpr RulePage kPages[] = {']
    pages = {path.stem.replace('_', '.', 1): said_on(path) for path in folder.glob('*.md')}
    for rule in sorted(pages):
        out.append(f'    {{{literal(rule)}, {literal(pages[rule])}}},')
    out.append('};')
    pathlib.Path(sys.argv[1]).write_text('\n'.join(out) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
