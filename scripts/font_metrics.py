#!/usr/bin/python3
"""Writes core/layout/metrics/*.inc from the Fandol fonts: advance widths in 1/1000 em.

Only what is not one em wide is written: ASCII as a plain array, and below U+2E80 a sorted list of
the other exceptions. Han characters and full-width marks are one em in every face.

    scripts/font_metrics.py FOLDER_WITH_OTF

Needs Debian's python3-fonttools. The same fonts give the same bytes.
"""
import pathlib
import sys

from fontTools.ttLib import TTFont

FACES = {
    "fangsong": "FandolFang-Regular.otf",
    "kaiti": "FandolKai-Regular.otf",
    "heiti": "FandolHei-Regular.otf",
    "songti": "FandolSong-Regular.otf",
    # No free cut of 小标宋 exists; the bold Song is the shipped substitute.
    "xiaobiaosong": "FandolSong-Bold.otf",
}
ASCII = range(0x20, 0x7F)
OTHERS = [*range(0xA0, 0x2E80), *range(0xFF61, 0xFFA0)]


def advances(path):
    font = TTFont(path, lazy=True)
    cmap, widths = font.getBestCmap(), font["hmtx"]
    assert font["head"].unitsPerEm == 1000, path
    return {code: widths[name][0] for code, name in cmap.items()}


def rows(items, per_row, indent="    "):
    items = list(items)
    for at in range(0, len(items), per_row):
        yield indent + " ".join(items[at : at + per_row])


def main(folder):
    out = pathlib.Path(__file__).resolve().parent.parent / "core/layout/metrics"
    for face, file in FACES.items():
        width = advances(pathlib.Path(folder) / file)
        lines = [
            f"// {file}: made by scripts/font_metrics.py, not by hand.",
            f"inline constexpr std::uint16_t k_{face}_ascii[95] = {{",
            *rows((f"{width[code]}," for code in ASCII), 16),
            "};",
            f"inline constexpr Exception k_{face}_others[] = {{",
            *rows(
                (
                    f"{{0x{code:04X}, {width[code]}}},"
                    for code in OTHERS
                    if width.get(code, 1000) != 1000
                ),
                6,
            ),
            "};",
        ]
        (out / f"{face}.inc").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
