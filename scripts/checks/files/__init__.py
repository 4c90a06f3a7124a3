"""Every file of the edition can be read, conforms to its schema, and is used somewhere.

Why:  A file that cannot be read is missing from every page and check; one that nothing uses is published all the same.
Bad:  `docs/data/glossary.yml` with an unclosed quotation mark; `docs/ru/article.md~` left by an editor
Good: the same file as valid YAML that its schema accepts; files that a page, a template or a script names
"""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path, PurePosixPath

from checks.files import colours, hosts, settings
from edition.edition import REGISTER, SOURCE, Edition
from reading.finding import Finding
from reading.text_file import paths

SCRIPTS = Path(__file__).parents[2]


def check(edition: Edition) -> Iterator[Finding]:
    """Yield what could not be read or is not used, settings, other hosts, and pale colours (FIL000–FIL022)."""
    if not edition.pages:
        problem = "there is no page to check; restore docs/ or name the right folder with --root"
        yield Finding("docs", 1, "FIL000", problem)
    yield from edition.errors
    yield from _unused(edition)
    if edition.site:
        yield from settings.check(edition.site)
    yield from hosts.check(edition.templates)
    yield from colours.check(edition)


def _unused(edition: Edition) -> Iterator[Finding]:
    known = {SOURCE, REGISTER, *edition.texts, *(finding.path for finding in edition.errors)}
    known |= {f"docs/{path}" for path in edition.images}
    for path in paths(edition.root, "docs"):
        if path not in known and not _is_named(edition, path):
            yield Finding(path, 1, "FIL015", "nothing uses the file, and it would be published; move or remove it")


def _is_named(edition: Edition, path: str) -> bool:
    """Whether a template, a style or a script names the file."""
    if not path.startswith(("docs/assets/", "docs/data/")):
        return False
    name = re.escape(PurePosixPath(path).name)
    # Begins with the name, not with what is before it: so it is found much faster.
    whole = re.compile(rf"{name}(?<![\w.-]{name})(?![\w-])")
    # Nearly all that the program names is named by this module.
    modules = chain([SCRIPTS / "website" / "render.py"], SCRIPTS.rglob("*.py"))
    scripts = (path.read_text(encoding="utf-8") for path in modules)
    return any(map(whole.search, chain(edition.templates.values(), scripts)))
