"""The words of a page can be told from the ground they stand on, on light paper and on dark.

Why:  a reader whose sight is weak, or whose screen is in the sun, cannot read pale letters.
Bad:  `link: {light: '#7cc7d6', dark: '#7cc7d6'}`, which is pale on light paper
Good: `link: {light: '#0b5563', dark: '#7cc7d6'}`, 8 to 1 on either
"""

from collections.abc import Iterator

from edition.edition import DATA, Edition
from reading.finding import Finding

# Colours of letters, and those that letters stand on.
LETTERS, GROUNDS = ("ink", "quiet", "link", "accent"), ("paper", "wash", "mark")
# https://www.w3.org/TR/WCAG22/#contrast-minimum
LEAST = 4.5


def check(edition: Edition) -> Iterator[Finding]:
    """Yield colours of letters that differ too little from a ground (FIL022), in look.yml of the edition itself."""
    if f"{DATA}/look.yml" not in edition.texts or not {*LETTERS, *GROUNDS} <= edition.colours.keys():
        return  # the program's, or a finding already
    file = edition.files["look.yml"]
    for name in LETTERS:
        for paper, colour in edition.colours[name].items():
            lowest, ground = min((contrast(colour, edition.colours[each][paper]), each) for each in GROUNDS)
            if lowest < LEAST:
                on = edition.colours[ground][paper]
                problem = f"{name} {colour} on {ground} {on} ({paper}) has a contrast of {lowest:.1f} to 1"
                remedy = f"{'darken' if paper == 'light' else 'lighten'} it to {LEAST} or more"
                yield Finding(file.path, file.line("colours", name), "FIL022", f"{problem}; {remedy}")


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours such as `#0b5563`, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
