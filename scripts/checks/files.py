"""Every file of the edition can be read, conforms to its schema, and is there for something.

Why:  A file that cannot be read is missing from every page and check; one that nothing uses is published all the same.
Bad:  `docs/data/glossary.yml` with an unclosed quotation mark; `docs/ru/article.md~` left by an editor
Good: the same file as valid YAML that its schema accepts; files that a page, a template or a script names
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path, PurePosixPath

from checks import hosts, settings
from edition.edition import REGISTER, SOURCE, Edition
from reading.finding import Finding
from reading.text_file import paths

WORD = re.compile(r"[\w-]+\.\w+")
SCRIPTS = Path(__file__).parents[1]


def check(edition: Edition) -> Iterator[Finding]:
    """Yield what could not be read (FIL001–FIL014) and what nothing uses (FIL015).

    Then settings of the site engine (FIL017, FIL018, FIL020, FIL021), and addresses of other hosts (FIL019).
    """
    if not edition.pages:
        yield Finding(
            "docs", 1, "FIL000", "there is no page to check; restore docs/ or name the right folder with --root"
        )
    yield from edition.faults
    yield from _strays(edition)
    if edition.site:
        yield from settings.faults(edition.site)
    yield from hosts.faults(edition.templates)


def _strays(edition: Edition) -> Iterator[Finding]:
    known = {SOURCE, REGISTER, *edition.texts, *(finding.path for finding in edition.faults)}
    unknown = [path for path in paths(edition.root, "docs") if path not in known]
    for path in _unused(edition, unknown):
        yield Finding(path, 1, "FIL015", "nothing uses the file, and it would be published; move or remove it")


def _unused(edition: Edition, unknown: list[str]) -> Iterator[str]:
    for path in unknown:
        may_be_named = path.startswith(("docs/assets/", "docs/data/"))
        if not (may_be_named and _named(edition, PurePosixPath(path).name)):
            yield path


def _named(edition: Edition, name: str) -> bool:
    texts = edition.templates.values()
    if any(name in _words(text) for text in texts) or _in_scripts(name):
        return True
    return not WORD.fullmatch(name) and any(_names(text, name) for text in texts)


@lru_cache(maxsize=256)
def _words(text: str) -> frozenset[str]:
    """Words as most names of files are, so that of thousands of files not each is looked for in each text."""
    return frozenset(WORD.findall(text))


def _names(text: str, name: str) -> bool:
    """Whether a text has the name as a whole, not as a part of a longer one."""
    return name in text and _whole(name).search(text) is not None


@lru_cache(maxsize=256)
def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(name[:1])}(?<![\w.-].){re.escape(name[1:])}(?![\w-])")


@lru_cache(maxsize=256)  # the editions of an archive have the same files
def _in_scripts(name: str) -> bool:
    """Whether a module of this program names the file."""
    return any(_names(text, name) for text in _scripts())


@cache
def _scripts() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(SCRIPTS.rglob("*.py"))]
