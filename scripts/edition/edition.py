"""The edition as one parsed model: pages, data, source and register, read once, for checks, pages and exports.

Why:  a page or a setting that is passed over in silence is a page that no check has seen.
Bad:  `docs/ru/Статья 1.md`, whose name is no address; a folder that may not be listed; mkdocs.yml without languages
Good: `docs/ru/article.md`, the same name in each language
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, TypeVar

from edition import prose
from edition.entries import (
    Abstract,
    Changes,
    Departure,
    Emendation,
    Erratum,
    Name,
    Note,
    Provision,
    Record,
    Redirect,
    Reference,
    Rules,
    Term,
    Version,
    Waiver,
    Words,
    Writing,
    reference,
    waiver,
    writing,
)
from language import tokens
from reading import markdown_page, settings
from reading.data_file import DataFile, read_data
from reading.finding import Finding
from reading.markdown_page import PARAGRAPH_ID as PARAGRAPH_ID
from reading.markdown_page import Block, Page
from reading.schemas import conforming
from reading.settings import Language
from reading.text_file import Allowance, look_anew, paths, read_text

DATA = "docs/data"
SOURCE = f"{DATA}/source.txt"
REGISTER = f"{DATA}/anchors.txt"
ARTICLE = "article"
# A page's name is part of its address.
PAGE_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,80}")

Entry = TypeVar("Entry")


@dataclass
class Edition:
    """Everything that the edition consists of. `faults` holds what could not be read; the rest is what could.

    The first of `languages` is the language of the source and of the addresses without a prefix; `order` is that of the
    pages in a reader's hands; `site` are the settings of the site engine, `same` the strings that languages share.
    """

    root: Path
    version: str = ""
    site_url: str = ""
    contact: str = ""
    languages: tuple[Language, ...] = ()
    order: tuple[str, ...] = ()
    site: DataFile | None = None
    pages: dict[tuple[str, str], Page] = field(default_factory=dict)
    abstracts: list[Abstract] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    provisions: list[Provision] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    emendations: list[Emendation] = field(default_factory=list)
    reasons: dict[str, Mapping[str, str]] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    errata: list[Erratum] = field(default_factory=list)
    versions: list[Version] = field(default_factory=list)
    redirects: list[Redirect] = field(default_factory=list)
    writing: list[Writing] = field(default_factory=list)
    persons: list[Name] = field(default_factory=list)
    waivers: list[Waiver] = field(default_factory=list)
    strings: dict[str, Mapping[str, str]] = field(default_factory=dict)
    alphabets: dict[str, str] = field(default_factory=dict)
    look_alikes: dict[str, str] = field(default_factory=dict)
    theme_keys: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    search: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    register: list[tuple[int, str, str]] = field(default_factory=list)
    source: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)
    files: dict[str, DataFile] = field(default_factory=dict)
    faults: list[Finding] = field(default_factory=list)

    @property
    def codes(self) -> list[str]:
        """The codes of the languages, the source's first."""
        return [language.code for language in self.languages]

    def name_of(self, language: str) -> str:
        """What a language calls itself."""
        return next(each.name for each in self.languages if each.code == language)

    @property
    def original(self) -> str:
        """The code of the source's language, or an empty string where no language is known."""
        return self.languages[0].code if self.languages else ""

    @property
    def date(self) -> str:
        """The day on which the text of this version was closed; empty where versions.yml does not tell it."""
        return next((entry.prepared for entry in self.versions if entry.version == self.version), "")

    @property
    def released(self) -> str:
        """The day on which this version was published; empty until then."""
        return next((entry.released for entry in self.versions if entry.version == self.version), "")

    @property
    def names(self) -> list[str]:
        """The names of all pages of any language, sorted."""
        return sorted({name for _, name in self.pages})

    def address(self, language: str, name: str) -> str:
        """The absolute address of a page of the published site."""
        folder = "" if language == self.original else f"{language}/"
        return f"{self.site_url}{folder}{'' if name == 'index' else name + '/'}"

    def page(self, language: str, name: str) -> Page | None:
        """The page of that name in that language, if it could be read."""
        return self.pages.get((language, name))

    def paragraphs(self, language: str) -> dict[str, Block]:
        """The paragraphs of the article in a language, by id, in order of reading."""
        page = self.page(language, ARTICLE)
        return page.numbered if page else {}

    @cached_property
    def prose(self) -> list[prose.Part]:
        """Every text that people read, of pages and data, in each language."""
        return list(prose.parts(self))

    @cached_property
    def text_tokens(self) -> tokens.Tokens:
        """The source's words as the edition prints them: abstracts and keywords, then the article."""
        path = f"{DATA}/abstracts.yml"
        parts = [(text, path, abstract.line, abstract.id) for abstract in self.abstracts for text in abstract.printed]
        article = self.page(self.original, ARTICLE)
        parts += [(b.text, article.path, b.line, b.id) for b in self.paragraphs(self.original).values() if article]
        found = tokens.Tokens()
        for part in parts:
            found.join(tokens.tokens(*part))
        return found


def load(root: Path) -> Edition:
    """The edition under `root`. Never raises for bad input: what cannot be read is among its `faults`."""
    look_anew()
    edition = Edition(root)
    _read(edition)
    return edition


def _read(edition: Edition) -> None:
    _read_settings(edition)
    pages = Allowance()
    for language in edition.codes:
        for name in _names(edition, f"docs/{language}"):
            _read_page(edition, language, name, pages)
    _read_entries(edition)
    edition.source = _text(edition, SOURCE)
    _read_register(edition)
    _read_templates(edition)


def _read_settings(edition: Edition) -> None:
    texts = [_text(edition, path) for path in (settings.SITE, settings.PROJECT)]
    edition.templates[settings.SITE] = texts[0]
    try:
        found = settings.read(*texts)
    except settings.BrokenSettingsError as error:
        edition.faults.append(Finding(settings.SITE, 1, "FIL007", str(error)))
    else:
        edition.languages, edition.version = found.languages, found.version
        edition.site_url, edition.contact = found.site_url, found.contact
        edition.order, edition.site = found.order, found.site


def _text(edition: Edition, path: str) -> str:
    text, faults = read_text(edition.root, path)
    edition.faults += faults
    return text or ""


def _names(edition: Edition, folder: str) -> list[str]:
    """The names of the pages in a folder. A missing folder has none: the check of pages names each page that lacks."""
    try:
        found = [path.stem for path in (edition.root / folder).iterdir() if path.suffix == ".md"]
    except FileNotFoundError:
        return []
    except OSError as error:
        problem = f"the folder cannot be read ({error.strerror}); mend its kind or rights"
        edition.faults.append(Finding(folder, 1, "FIL013", problem))
        return []
    for name in found:
        if not PAGE_NAME.fullmatch(name):
            problem = f"the name {name!a} is no address; rename it in small Latin letters, digits and hyphens"
            edition.faults.append(Finding(folder, 1, "FIL014", problem))
    return sorted(filter(PAGE_NAME.fullmatch, found))


def _read_page(edition: Edition, language: str, name: str, allowance: Allowance) -> None:
    path = f"docs/{language}/{name}.md"
    text = _text(edition, path) if allowance.left > 0 else ""
    if text:
        edition.faults += allowance.spend(path, text)
        edition.texts[path] = text
        page, faults = _page(name, language, path, text.removeprefix("\ufeff"))
        edition.faults += faults
        edition.pages[language, name] = page


@lru_cache(maxsize=64)  # the editions of an archive share pages; the same text is the same page
def _page(name: str, language: str, path: str, text: str) -> tuple[Page, list[Finding]]:
    return markdown_page.parse(name, language, path, text)


def _read_entries(edition: Edition) -> None:
    edition.abstracts = _entries(edition, "abstracts.yml", Abstract)
    edition.references = _entries(edition, "references.json", reference, Record)
    edition.provisions = _entries(edition, "provisions.yml", Provision)
    edition.terms = _entries(edition, "glossary.yml", Term)
    edition.versions = _entries(edition, "versions.yml", Version)
    edition.redirects = _entries(edition, "redirects.yml", Redirect)
    changes = _values(edition, "emendations.yml", Changes)
    edition.emendations = [Emendation(**item) for item in changes.get("emendations", [])]
    edition.notes = [Note(**item) for item in changes.get("notes", [])]
    edition.errata = [Erratum(**item) for item in changes.get("errata", [])]
    edition.reasons = changes.get("reasons", {})
    edition.writing = _entries(edition, "writing.yml", writing, Writing)
    edition.persons = _entries(edition, "names.yml", Name)
    edition.waivers = _entries(edition, "waivers.yml", waiver, Departure)
    words = _values(edition, "strings.yml", Words)
    edition.alphabets = words.get("alphabets", {})
    edition.look_alikes = words.get("look_alikes", {})
    edition.theme_keys = words.get("theme_keys", [])
    edition.same = words.get("same", [])
    edition.strings = words.get("strings", {})
    edition.search = _values(edition, "search.yml", Mapping[str, Rules])


def _entries(edition: Edition, name: str, build: Callable[..., Entry], kind: Any = None) -> list[Entry]:
    """The entries of a file; `kind` is what each is in the file, where it is not what `build` makes."""
    return [build(**item) for item in _values(edition, name, list[kind or build]) or []]  # type: ignore[misc]


def _values(edition: Edition, name: str, kind: Any) -> Any:
    """The part of a data file that conforms to its schema, of a kind; what does not is among the faults."""
    file, faults = read_data(edition.root, f"{DATA}/{name}")
    edition.faults += faults
    if file is None:
        return {}
    value, faults = conforming(edition.root, file, kind, tuple(edition.codes))
    edition.files[name] = file
    edition.texts[file.path] = file.text
    edition.faults += faults
    return value


def _read_templates(edition: Edition) -> None:
    """The templates of the site and of the e-book, styles and scripts, by their paths, besides the site's settings."""
    templates = Allowance()
    for folder, endings in (
        ("overrides", (".css", ".html", ".js", ".ncx", ".opf", ".xhtml")),
        ("docs/assets", (".css", ".js")),
    ):
        for path in paths(edition.root, folder):
            if path.endswith(endings) and templates.left > 0:
                edition.templates[path] = _text(edition, path)
                edition.faults += templates.spend(path, edition.templates[path])


def _read_register(edition: Edition) -> None:
    """Lines `page#id` or `page#id fingerprint` of the register as (line, address, fingerprint)."""
    text = _text(edition, REGISTER)
    if text:
        edition.texts[REGISTER] = text
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            address, _, fingerprint = line.strip().partition(" ")
            edition.register.append((number, address, fingerprint))
