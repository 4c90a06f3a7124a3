"""Every file of the edition can be read, conforms to its schema, and is used somewhere.

Why:  A file that cannot be read is missing from every page and check; one that nothing uses is published all the same.
Bad:  `docs/data/glossary.yml` with an unclosed quotation mark; `docs/ru/article.md~` left by an editor
Good: the same file as valid YAML that its schema accepts; files that a page, a template or a script names
"""

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path, PurePosixPath

from edition.edition import DATA, REGISTER, SOURCE, Edition
from reading.data_file import DataFile
from reading.finding import Finding
from reading.text_file import paths

SCRIPTS = Path(__file__).parents[1]
# What is not loaded. In styles and scripts: comments, which may name where something comes from; one that ends with its
# line has a space before it. In templates: comments, names of vocabularies and of document types, links to follow.
BLOCK_COMMENT = r"\*.*?(?:\*/|\Z)"
TEMPLATE = r'<!--.*?(?:-->|\Z)|\{#.*?(?:#\}|\Z)|xmlns(?::\w++)?="[^"]*+"|<!DOCTYPE[^<>]*+>|<a\s[^<>]*+>'
NOT_LOADED = {
    ".css": re.compile(f"/{BLOCK_COMMENT}", re.DOTALL),
    ".js": re.compile(rf"/(?:{BLOCK_COMMENT}|/(?:(?<=^//)|(?<=[\s;{{}}]//))[^\n]*+)", re.DOTALL | re.MULTILINE),
    **dict.fromkeys((".html", ".ncx", ".opf", ".xhtml"), re.compile(TEMPLATE, re.DOTALL)),
}
# An address with a host, from its slashes on: after a protocol, or where the page's own would complete it. This finds
# them many times as fast as a pattern that begins with a boundary of words.
HOST = re.compile(
    r"""//(?:(?<=\b(http:)//)|(?<=\b(https:)//)|(?<=\b(ws:)//)|(?<=\b(wss:)//)|(?<=\b(ftp:)//)|(?<=["'`(=\s]//))"""
    r"""[^\s"'`()<>]++""",
    re.IGNORECASE,
)
# Names of vocabularies in a script or a style, which are never loaded.
NAMESPACE = re.compile(
    r"http://www\.w3\.org/(?:2000/svg|1999/x(?:link|html)|1998/Math/MathML|XML/1998/namespace)(?=[\"'`])"
)
# Colours of letters, and those that letters stand on.
LETTERS, GROUNDS = ("ink", "quiet", "link", "accent"), ("paper", "wash", "mark")
# https://www.w3.org/TR/WCAG22/#contrast-minimum
LEAST = 4.5


def check(edition: Edition) -> Iterator[Finding]:
    """Yield what could not be read or is not used, settings, other hosts, and pale colours (FIL000–FIL022)."""
    if not edition.pages:
        problem = "there is no page to check; restore docs/ or name the right folder with --root"
        yield Finding("docs", 1, "FIL000", problem)
    yield from edition.errors
    yield from _unused(edition)
    if edition.site:
        yield from _settings(edition.site)
    yield from _hosts(edition.templates)
    yield from _colours(edition)


def _unused(edition: Edition) -> Iterator[Finding]:
    known = {SOURCE, REGISTER, *edition.texts, *(finding.path for finding in edition.errors)}
    known |= {f"docs/{path}" for path in edition.images}
    for path in paths(edition.root, "docs"):
        if path not in known and not _is_named(edition, path):
            yield Finding(path, 1, "FIL015", "nothing uses the file, and it would be published; move or remove it")


def _is_named(edition: Edition, path: str) -> bool:
    if not path.startswith(("docs/assets/", "docs/data/")):
        return False
    name = re.escape(PurePosixPath(path).name)
    # Begins with the name, not with what is before it: so it is found much faster.
    whole = re.compile(rf"{name}(?<![\w.-]{name})(?![\w-])")
    # Nearly all that the program names is named by this module.
    modules = chain([SCRIPTS / "website" / "render.py"], SCRIPTS.rglob("*.py"))
    scripts = (path.read_text(encoding="utf-8") for path in modules)
    return any(map(whole.search, chain(edition.templates.values(), scripts)))


def _settings(site: DataFile) -> Iterator[Finding]:
    """Languages that the site would lack, or have under another's address (FIL020): the first alone has no prefix."""
    plugins = enumerate(site.value["plugins"])
    number, plugin = next((n, p["i18n"]) for n, p in plugins if isinstance(p, dict) and "i18n" in p)
    place, languages = ("plugins", number, "i18n"), plugin["languages"]
    if plugin.get("fallback_to_default", True) is not False:
        problem = "a page missing in a language would be shown in another; write `fallback_to_default: false`"
        yield Finding(site.path, site.line(*place), "FIL020", problem)
    for order, entry in enumerate(languages):
        line = site.line(*place, "languages", order)
        if entry.get("build", True) is not True:
            problem = f"the site would be built without {entry['locale']}; write `build: true`, or remove the language"
            yield Finding(site.path, line, "FIL020", problem)
        if (entry.get("default", False) is True) != (order == 0):
            problem = f"{entry['locale']}: `default: true` belongs to the first language alone, the source's"
            yield Finding(site.path, line, "FIL020", f"{problem}; correct it, or addresses change")
        if order and entry.get("site_name") == languages[0].get("site_name"):
            problem = f"the site has the same name in {entry['locale']} as in the original; translate `site_name`"
            yield Finding(site.path, line, "FIL020", problem)


def _hosts(templates: Mapping[str, str]) -> Iterator[Finding]:
    """What a page loads from elsewhere (FIL019) tells a stranger who reads it, and is gone when that site is."""
    for path, text in templates.items():
        not_loaded = NOT_LOADED.get(path[path.rfind(".") :])
        if not_loaded is None:
            continue
        loaded = NAMESPACE.sub("", not_loaded.sub(lambda match: "\n" * match[0].count("\n"), text))
        for match in HOST.finditer(loaded):
            address = "".join(filter(None, match.groups())) + match[0]
            problem = f"{address[:60]} is on another host; put the file into docs/assets and name it there"
            yield Finding(path, loaded.count("\n", 0, match.start()) + 1, "FIL019", problem)


def _colours(edition: Edition) -> Iterator[Finding]:
    """Colours of letters, in look.yml of the edition itself, that differ too little from a ground (FIL022)."""
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
