#!/usr/bin/env python3
"""Fits the weights of core/spelling/score.cpp and prints the table, with figures of a cross-check.

    ninja -C build/native spelling_candidates
    scripts/spelling/fit.py build/native/tests/spelling_candidates FOLDER

FOLDER holds files of lines `text<TAB>corrected` (../shared/corpus/spelling): official documents with
errors, official text without. Clean text counts more: one false alarm costs more than a miss. No
words are learned, only how far each kind of evidence is to be believed.
"""
import collections
import math
import pathlib
import subprocess
import sys
import zlib

DATA = 'build/spelling/wengao-spelling.dat'
SETS = {'ec_odw_train': 1, 'clean_official_a': 3, 'ec_law_train': 0.3, 'textproof_a': 0.3}
FIELDS = ('at found meant why margin cost changed length_meant length_found word_meant word_found '
          'rarer before_meant before_found after_meant after_found').split()
TEXTS = ('found', 'meant')
FOLDS = 4
NAMES = ('one gain gain>5 gain<3.5 cost near slip shape many lone long>=3 long>=4 found>=2 found>=3 '
         'word_meant word_meant>4.5 word_found word_found>5 rarer lone*gain found2*gain long*gain '
         'shape*gain slip*gain before_meant before_found after_meant after_found back_off '
         'found2*word_found shape*found2 slip*found2 many*found1').split()


def features(e):
    """As score() in score.cpp, in whole units."""
    h = {k: v / 100 for k, v in e.items() if k not in TEXTS}
    gain, why = h['margin'], e['why']
    lone, was_word = e['length_meant'] == 1, e['length_found'] >= 2
    return [float(x) for x in (
        1, gain, max(gain - 5, 0), max(3.5 - gain, 0), h['cost'], why == 1, why == 2, why == 3,
        e['changed'] >= 2, lone, e['length_meant'] >= 3, e['length_meant'] >= 4, was_word,
        e['length_found'] >= 3, h['word_meant'], max(h['word_meant'] - 4.5, 0), h['word_found'],
        max(h['word_found'] - 5, 0), h['rarer'], lone * gain, was_word * gain,
        (e['length_meant'] >= 3) * gain, (why == 3) * gain, (why == 2) * gain, h['before_meant'],
        h['before_found'], h['after_meant'], h['after_found'],
        max(h['before_meant'] - h['word_meant'], 0), was_word * h['word_found'],
        (why == 3) * was_word, (why == 2) * was_word, (e['changed'] >= 2) * (not was_word))]


def solve(a, b):
    n = len(b)
    m = [row[:] + [x] for row, x in zip(a, b)]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[p] = m[p], m[i]
        for r in range(i + 1, n):
            f = m[r][i] / m[i][i]
            for c in range(i, n + 1):
                m[r][c] -= f * m[i][c]
    x = [0.0] * n
    for i in range(n - 1, -1, -1):
        x[i] = (m[i][n] - sum(m[i][j] * x[j] for j in range(i + 1, n))) / m[i][i]
    return x


def train(rows, ridge=2.0, rounds=12):
    """Logistic regression by Newton's method over standardised features."""
    n = len(rows[0][0])
    mean = [sum(x[j] for x, _, _ in rows) / len(rows) for j in range(n)]
    spread = [(sum((x[j] - mean[j]) ** 2 for x, _, _ in rows) / len(rows)) ** .5 or 1 for j in range(n)]
    mean[0], spread[0] = 0, 1
    scaled = [([(x[j] - mean[j]) / spread[j] for j in range(n)], y, w) for x, y, w in rows]
    weights = [0.0] * n
    for _ in range(rounds):
        hessian = [[0.0] * n for _ in range(n)]
        slope = [0.0] * n
        for z, y, w in scaled:
            s = sum(a * b for a, b in zip(weights, z))
            p = 1 / (1 + math.exp(-max(-30, min(30, s))))
            d, h = (p - y) * w, max(p * (1 - p), 1e-6) * w
            for j in range(n):
                slope[j] += d * z[j]
                for k in range(j, n):
                    hessian[j][k] += h * z[j] * z[k]
        for j in range(n):
            for k in range(j):
                hessian[j][k] = hessian[k][j]
            if j:
                hessian[j][j] += ridge
                slope[j] += ridge * weights[j]
        step = solve(hessian, slope)
        weights = [a - b for a, b in zip(weights, step)]
    raw = [w / s for w, s in zip(weights, spread)]
    raw[0] = weights[0] - sum(weights[j] * mean[j] / spread[j] for j in range(1, n))
    return raw


def candidates(program, path):
    lines = [line.split('\t')[:2] for line in path.read_text().splitlines()]
    out = subprocess.run([program, DATA], input=path.read_bytes(), stdout=subprocess.PIPE, check=True)
    found = collections.defaultdict(list)
    for row in out.stdout.decode().splitlines():
        number, *rest = row.split('\t')
        e = {k: v if k in TEXTS else int(v) for k, v in zip(FIELDS, rest)}
        text, wanted = lines[int(number)]
        if e['changed'] == 0 or len(text) != len(wanted):
            continue
        end = e['at'] + len(e['found'])
        found[int(number)].append((features(e), wanted[e['at']:end] == e['meant'], e))
    return lines, found


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    data = {name: candidates(program, folder / f'{name}.tsv') for name in SETS}
    folds = [[] for _ in range(FOLDS)]
    # Copies of a sentence go together, or the check would know its answers.
    fold_of = lambda wanted: zlib.crc32(wanted.encode()) % FOLDS
    for name, (lines, found) in data.items():
        for number, rows in found.items():
            for x, good, _ in rows:
                folds[fold_of(lines[number][1])].append((x, good, SETS[name]))
    parts = [train([r for g in range(FOLDS) if g != f for r in folds[g]]) for f in range(FOLDS)]
    for limit in (-1, -.75, -.5, 0, .25, .5, .75, 1):
        told = [f'{limit:5.2f}']
        for name, (lines, found) in data.items():
            flags = right = hits = false = 0
            for number, rows in found.items():
                text, wanted = lines[number]
                weights = parts[fold_of(wanted)]
                for x, good, e in rows:
                    if sum(a * b for a, b in zip(weights, x)) < limit:
                        continue
                    flags += 1
                    right += good
                    false += text == wanted
                    if good:
                        hits += sum(a != b for a, b in zip(e['found'], e['meant']))
            wrong = sum(a != b for s, t in lines if len(s) == len(t) for a, b in zip(s, t))
            clean = sum(len(s) for s, t in lines if s == t)
            told.append(f'{name} right {100 * right / max(flags, 1):.1f} found '
                        f'{100 * hits / max(wrong, 1):.1f} false {1e4 * false / max(clean, 1):.2f}')
        print(' | '.join(told))
    for name, weight in zip(NAMES, train([r for fold in folds for r in fold])):
        print(f'    {round(weight * 1000)},  // {name}')


if __name__ == '__main__':
    main()
