"""Every file of the edition can be read, conforms to its schema, and is there for something.

Why:  A file that cannot be read is missing from every page and check; one that nothing uses is published all the same.
Bad:  `docs/data/glossary.yml` with an unclosed quotation mark; `docs/ru/article.md~` left by an editor
Good: the same file as valid YAML that its schema accepts; files that a page, a template or a script names
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

import hosts
import settings
from data_file import DataFile
from edition import REGISTER, SOURCE, Edition
from finding import Finding
from text_file import paths

SCRIPTS = Path(__file__).parent
# What makes the pages; without it the engine shows them as they were written.
HOOKS = "scripts/hooks.py"
REMEDY = "the checks and the forms to take away read Markdown as scripts/settings.py says"


def check(edition: Edition) -> Iterator[Finding]:
    """Yield what could not be read (FIL001–FIL014, FIL016), what nothing uses (FIL015), settings (FIL017, FIL018).

    Then addresses of other hosts (FIL019).
    """
    if not edition.pages:
        yield Finding(
            "docs", 1, "FIL000", "there is no page to check; restore docs/ or name the right folder with --root"
        )
    yield from edition.faults
    yield from _strays(edition)
    if edition.site:
        yield from _hooks(edition.site)
        yield from _extensions(edition.site)
    yield from hosts.faults(edition.templates)


def _strays(edition: Edition) -> Iterator[Finding]:
    known = {SOURCE, REGISTER, *edition.texts, *(finding.path for finding in edition.faults)}
    stems = {PurePosixPath(path).stem for path in known}
    unknown = [path for path in paths(edition.root, "docs") if path not in known]
    for path in unknown:
        schema = path.startswith("docs/data/schemas/") and PurePosixPath(path).stem in stems
        may_be_named = path.startswith(("docs/assets/", "docs/data/"))
        if not schema and not (may_be_named and _named(edition, PurePosixPath(path).name)):
            yield Finding(path, 1, "FIL015", "nothing uses the file, and it would be published; move or remove it")


def _named(edition: Edition, name: str) -> bool:
    return _in_scripts(name) or any(_names(text, name) for text in edition.templates.values())


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
    return [path.read_text(encoding="utf-8") for path in sorted(SCRIPTS.glob("*.py"))]


def _hooks(site: DataFile) -> Iterator[Finding]:
    hooks = site.value.get("hooks")
    if not isinstance(hooks, list) or HOOKS not in hooks:
        problem = f"the site would be built without {HOOKS}, which makes its pages; write `hooks: [{HOOKS}]`"
        yield Finding(site.path, site.line("hooks"), "FIL017", problem)


def _extensions(site: DataFile) -> Iterator[Finding]:
    """The site reads Markdown by the extensions that the edition's own reading knows, with the same options."""
    found = list(_listed(site.value.get("markdown_extensions")))
    for key, name, options in found:
        if settings.EXTENSIONS.get(name) != options:
            problem = f"the extension {name[:40]} or its options change what pages say; remove it: {REMEDY}"
            yield Finding(site.path, site.line("markdown_extensions", key), "FIL018", problem)
    if missing := [name for name in settings.EXTENSIONS if name not in {name for _, name, _ in found}]:
        problem = f"the extension {', '.join(missing)} is not turned on; add it: {REMEDY}"
        yield Finding(site.path, site.line("markdown_extensions"), "FIL018", problem)


def _listed(extensions: Any) -> Iterator[tuple[Any, str, Any]]:
    """The extensions as the engine takes them, a list or a mapping: where each stands, its name and its options."""
    if isinstance(extensions, dict):
        yield from ((name, name, options or {}) for name, options in extensions.items())
    elif isinstance(extensions, list):
        for number, entry in enumerate(extensions):
            for name, options in entry.items() if isinstance(entry, dict) else [(str(entry), {})]:
                yield number, name, options or {}
