#!/usr/bin/env python3
"""Writes the files of a new rule, with marked holes, and its line in the list.

usage: core/lint/new_rule.py CATEGORY.NAME

Makes core/lint/rules/CATEGORY_NAME.cpp and .md and tests/rules/CATEGORY_NAME.txt. Every 【…】 is to
be filled in; test_lint fails until they are.
"""
import pathlib
import re
import sys

CATEGORIES = ['placeholder', 'noise', 'numbering', 'heading', 'punctuation', 'number', 'date',
              'unit', 'fact', 'word', 'structure', 'layout', 'duplicate', 'corrupted']

CODE = '''#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {{
namespace {{

// 【when it fires, and what looks alike but is right】
void check(const Block& block, const lint::Scan& scan, Sink& out) {{
  for (const lint::Token& token : scan.tokens) {{
    if (part(block.text, token.span) != u"【words】") continue;
    Finding& finding = out.at(block.id, token.span);
    finding.args.emplace_back(part(block.text, token.span));
    finding.fixes.push_back(lint::replace_with(block.id, token.span, u"【right words】"));
  }}
}}

}}  // namespace

extern const Rule {name};
constinit const Rule {name}{{
    .id = "{id}",
    .category = Category::{category},
    .severity = Severity::warning,
    .name = {{u"【几个字的名称】", u"【a few words】"}},
    .message = {{u"【“{{0}}”怎么不对，应当怎样】", u"【what is wrong with “{{0}}”, and the remedy】"}},
    .check_block = check,
    .bad = u"【最短的错例】",
    .good = u"【改后的样子】",
}};

}}  // namespace wengao
'''

PAGE = '''# 【几个字的名称】

`{id}` · 【类别】 · 警告 · 通行惯例

【为什么不妥，依据是什么，哪些情形不报】

## 不妥

```text
【最短的错例】
```

## 改后

```text
【改后的样子】
```
'''

CASES = '''=== 【该报的情形】
【正文，[[标出]]要报的字】
{id}  fix 【改后的字】
=== 【相似而不该报的情形】
【正文】
none
'''


def main():
    if len(sys.argv) != 2 or not re.fullmatch(r'[a-z]+\.[a-z_]+', sys.argv[1]):
        sys.exit(__doc__)
    rule = sys.argv[1]
    category = rule.split('.')[0]
    if category not in CATEGORIES:
        sys.exit(f'{category} is no category; one of: {" ".join(CATEGORIES)}')
    name = rule.replace('.', '_')
    root = pathlib.Path(__file__).resolve().parents[2]
    files = {root / 'core/lint/rules' / f'{name}.cpp': CODE,
             root / 'core/lint/rules' / f'{name}.md': PAGE,
             root / 'tests/rules' / f'{name}.txt': CASES}
    for path in files:
        if path.exists():
            sys.exit(f'{path} is there already')
    for path, text in files.items():
        path.write_text(text.format(id=rule, name=name, category=category), encoding='utf-8')
        print(path.relative_to(root))
    listing = root / 'core/lint/rules.inc'
    lines = listing.read_text(encoding='utf-8').splitlines()
    head = [line for line in lines if not line.startswith('WENGAO_RULE')]
    # Sorted by id: the dot of an id comes before every letter and underscore.
    key = lambda line: re.sub(r'^WENGAO_RULE\(([a-z]+)_', r'\1.', line)
    rules = sorted([line for line in lines if line.startswith('WENGAO_RULE')] +
                   [f'WENGAO_RULE({name})'], key=key)
    listing.write_text('\n'.join(head + rules) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
