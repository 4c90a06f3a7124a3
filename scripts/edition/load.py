"""Load an edition: settings, pages, data, source, register and templates, read once into the model.

Why:  what is skipped in silence is seen by no check.
Bad:  `docs/ru/Статья 1.md`, whose name cannot be an address; a folder without rights; mkdocs.yml without languages
Good: `docs/ru/article.md`, the same name in each language
"""

import os
import re
from collections.abc import Callable
from keyword import iskeyword
from pathlib import Path
from typing import Any, TypeVar

from edition import counts, entries, shared
from edition.edition import DATA, REGISTER, RELEASED, SOURCE, STAY, Edition
from edition.law import Provision, act
from edition.placeholders import without_empty_sections
from reading import markdown_page, settings
from reading.data_file import read_data
from reading.finding import Finding
from reading.schemas import conforming
from reading.text_file import paths, read_text

# What an edition can take from the program as it is; it has none of them, or all of its own.
LOOKS = ("overrides", "docs/assets")
# Data without which there is no edition; it may be without the other files.
REQUIRED = ("edition.yml", "emendations.yml", "versions.yml", *shared.NAMES)
# A page's name is part of its address.
PAGE_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,80}")

Entry = TypeVar("Entry")


def load(root: Path) -> Edition:
    """The edition under `root`. Never raises for bad input: what cannot be read is among its `errors`."""
    edition = Edition(root)
    _read_settings(edition)
    if edition.languages:  # without which there are neither folders of pages nor schemas of texts
        _read(edition)
    return edition


def _read(edition: Edition) -> None:
    edition.identity = entries.identity(**_values(edition, "edition.yml"))
    for language in edition.codes:
        for name in _names(edition, f"docs/{language}"):
            path = f"docs/{language}/{name}.md"
            if text := _text(edition, path):
                edition.texts[path] = text
                edition.errors += _parse(edition, language, name, path, text)
    _locate(edition)
    _read_entries(edition)
    for (language, name), page in edition.pages.items():
        if counts.COUNT.search(text := edition.texts[page.path]):  # which are known when all is read
            _parse(edition, language, name, page.path, counts.filled(edition, language, text))
    edition.pages = {key: without_empty_sections(edition, page) for key, page in edition.pages.items()}
    edition.source = _text(edition, SOURCE)
    _read_register(edition)
    _read_released(edition)
    _read_templates(edition)


def _read_settings(edition: Edition) -> None:
    texts = [_text(edition, path) for path in (settings.SITE, settings.PROJECT)]
    edition.templates[settings.SITE] = texts[0]
    try:
        vars(edition).update(vars(settings.read(*texts)))
    except settings.BrokenSettingsError as error:
        edition.errors.append(Finding(settings.SITE, error.line, "FIL007", str(error)))


def _text(edition: Edition, path: str) -> str:
    text, findings = read_text(edition.home(path) if path.startswith(LOOKS) else edition.root, path)
    edition.errors += findings
    return text or ""


def _names(edition: Edition, folder: str) -> list[str]:
    """The names of the pages in a folder. A missing folder has none: the check `pages` reports each missing page."""
    try:
        found = [path.stem for path in (edition.root / folder).iterdir() if path.suffix == ".md"]
    except FileNotFoundError:
        return []
    except OSError as error:
        problem = f"the folder cannot be read ({error.strerror}); put a readable folder there"
        edition.errors.append(Finding(folder, 1, "FIL013", problem))
        return []
    sound = sorted(filter(PAGE_NAME.fullmatch, found))
    for name in {*found}.difference(sound):
        problem = f"the page name {name!a} cannot be part of an address"
        remedy = "rename the file in small Latin letters, digits and hyphens"
        edition.errors.append(Finding(folder, 1, "FIL014", f"{problem}; {remedy}"))
    return sound


def _parse(edition: Edition, language: str, name: str, path: str, text: str) -> list[Finding]:
    # The ids of citation marks are unique in the edition, for some downloads are one file.
    marks = "cite" if name == edition.identity.first_page else f"{name}-cite"
    page, findings = markdown_page.parse(name, language, path, text.removeprefix("\ufeff"), marks)
    edition.pages[language, name] = page
    return findings


def _locate(edition: Edition) -> None:
    """Where the paragraphs of the text are, and the placeholders, in the original."""
    for page in edition.text_pages(edition.original):
        edition.paragraph_pages |= dict.fromkeys(page.numbered, page.name)
    for page in (page for page in edition.pages.values() if page.language == edition.original):
        section = ""
        for block in page.blocks:
            section = block.id if block.kind == "heading" else section
            if block.kind == "placeholder":
                edition.placeholders.setdefault(block.id, (page.name, section))


def _read_entries(edition: Edition) -> None:
    edition.abstracts = _entries(edition, "abstracts.yml", entries.Abstract)
    edition.references = _entries(edition, "references.json", entries.reference)
    edition.acts = {each.id: each for each in _entries(edition, "acts.yml", act)}
    drawn = _values(edition, "argument.yml")
    edition.boxes, edition.lines = _built(entries.Box, drawn.get("boxes")), _built(entries.Line, drawn.get("lines"))
    edition.provisions = _entries(edition, "provisions.yml", Provision)
    edition.terms = _entries(edition, "glossary.yml", entries.Term)
    edition.versions = _entries(edition, "versions.yml", entries.Version)
    edition.redirects = _entries(edition, "redirects.yml", entries.Redirect)
    changes = _values(edition, "emendations.yml")
    edition.checksums = changes.get("checksums", {})
    edition.emendations = _built(entries.Emendation, changes.get("emendations"))
    edition.notes = _built(entries.Note, changes.get("notes"))
    edition.errata = _built(entries.Erratum, changes.get("errata"))
    edition.reasons = changes.get("reasons", {})
    edition.writing = {each.language: each for each in _entries(edition, "writing.yml", entries.writing)}
    edition.persons = _entries(edition, "names.yml", entries.person)
    edition.renderings = _entries(edition, "renderings.yml", entries.Rendering)
    edition.waivers = _entries(edition, "waivers.yml", entries.Waiver)
    read = _values(edition, "readings.yml")
    edition.readings = _built(entries.Reading, read.get("readings"))
    edition.official = _built(entries.Official, read.get("official"))
    words = _values(edition, "strings.yml")
    edition.alphabets = words.get("alphabets", {})
    edition.look_alikes = words.get("look_alikes", {})
    edition.same = words.get("same", [])
    edition.strings = words.get("strings", {})
    edition.search = _values(edition, "search.yml")
    edition.colours = _values(edition, "look.yml").get("colours", {})
    edition.searched_as = _values(edition, "searched_as.yml")
    edition.sentence_groups = _values(edition, "sentences.yml")


def _entries(edition: Edition, name: str, build: Callable[..., Entry]) -> list[Entry]:
    return _built(build, _values(edition, name))


def _built(build: Callable[..., Entry], items: Any) -> list[Entry]:
    """Entries from the items of a list, if there is one; a field whose name is a word of Python has `_` after it."""
    named = [{f"{key}_" if iskeyword(key) else key: value for key, value in item.items()} for item in items or ()]
    return [build(**item) for item in named]


def _values(edition: Edition, name: str) -> Any:
    """The part of a data file that conforms to its schema; the rest is among the errors."""
    path = f"{DATA}/{name}"
    if name not in REQUIRED and not os.path.lexists(edition.root / path):
        return {}
    own = edition.home(path) == edition.root or name not in shared.NAMES
    file, findings = read_data(edition.root, path) if own else shared.read(path, edition.codes)
    edition.errors += findings
    if file is None:
        return {}
    value, findings = conforming(file, edition.schema_languages)
    edition.files[name] = file
    if own:
        edition.texts[path] = file.text
    edition.errors += findings
    return value


def _read_templates(edition: Edition) -> None:
    endings = (".css", ".html", ".js", ".ncx", ".opf", ".xhtml")
    for path in (path for folder in LOOKS for path in paths(edition.home(folder), folder) if path.endswith(endings)):
        edition.templates[path] = _text(edition, path)


def _read_register(edition: Edition) -> None:
    """Lines `page#id` or `page#id fingerprint` of the register as (line, address, fingerprint)."""
    if text := _text(edition, REGISTER):
        edition.texts[REGISTER] = text
    lines = text.splitlines()
    # A register without such a line is published as a whole.
    stay = [number for number, line in enumerate(lines, 1) if line.startswith(STAY)]
    edition.registered_until = max(stay, default=len(lines))
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            address, _, fingerprint = line.strip().partition(" ")
            edition.register.append((number, address, fingerprint))


def _read_released(edition: Edition) -> None:
    """Lines `checksum  path` of the words of the released version; before the first release there is no such file."""
    if (edition.root / RELEASED).exists():
        edition.texts[RELEASED] = text = _text(edition, RELEASED)
        named = (line.partition("  ") for line in text.splitlines() if not line.startswith("#"))
        edition.released_words = {path: checksum for checksum, _, path in named if path}
