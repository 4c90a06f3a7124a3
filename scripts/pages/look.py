"""The colours of docs/data/look.yml, as style sheets, pictures and prints take them."""

from edition.edition import Edition

STYLE_SHEET = "edition.css"


def colours(edition: Edition, paper: str = "light") -> dict[str, str]:
    """The colours on light or on dark paper, by their names."""
    return {name: pair[paper] for name, pair in edition.colours.items()}


def style(edition: Edition) -> str:
    """A style sheet with the colours as custom properties, of light paper where a browser knows no other."""
    both = {name: f"light-dark({pair['light']}, {pair['dark']})" for name, pair in edition.colours.items()}
    rule = _rule(colours(edition))
    return f"{rule}\n@supports (color: light-dark(red, red)) {{ {_rule(both)} }}\n"


def icon(edition: Edition, picture: str) -> str:
    """The icon, an SVG picture, with the colours that its style names."""
    light, dark = (
        _rule({name: colour for name, colour in colours(edition, paper).items() if f"var(--{name})" in picture})
        for paper in ("light", "dark")
    )
    return picture.replace("<style>", f"<style>{light}@media(prefers-color-scheme:dark){{{dark}}}", 1)


def _rule(values: dict[str, str]) -> str:
    return f":root {{ {' '.join(f'--{name}: {value};' for name, value in values.items())} }}"
