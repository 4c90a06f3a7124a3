"""The edition as one value: pages, data, source and register, for checks, pages and downloads."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from edition import entries, prose, quotations
from edition.law import Act, Provision
from language import letters, tokens
from language.dates import Calendar
from language.sentences import Sentences
from program.command import ROOT
from reading import schemas
from reading.data_file import DataFile
from reading.finding import Finding
from reading.markdown_page import PARAGRAPH_ID, Block, Page, image_path
from reading.settings import Settings

DATA = "docs/data"
# What MkDocs, and every host, calls the page at the address of a folder.
HOME = "index"
SOURCE = f"{DATA}/source.txt"
REGISTER = f"{DATA}/anchors.txt"
# A comment of the register: what is above it is published and stays, what is below it can still be withdrawn.
STAY = "# Lines above stay: "
RELEASED = f"{DATA}/released.txt"


@dataclass(eq=False, repr=False)
class Edition(Settings):
    """Everything that the edition consists of; `errors` are the findings on what could not be read.

    `boxes` and `lines` are the map of the argument, `same` the keys of strings that are alike in all languages.
    `paragraph_pages` are the names of the pages of the text by the ids of their paragraphs, `placeholders` says of each
    the page and the section that it is first in. The lines of `register` up to `registered_until` stay for ever.
    `passed` are the names of the checks that the edition has passed.
    """

    root: Path
    identity: entries.Identity = field(default_factory=entries.Identity)
    pages: dict[tuple[str, str], Page] = field(default_factory=dict)
    paragraph_pages: dict[str, str] = field(default_factory=dict)
    placeholders: dict[str, tuple[str, str]] = field(default_factory=dict)
    abstracts: list[entries.Abstract] = field(default_factory=list)
    references: list[entries.Reference] = field(default_factory=list)
    acts: dict[str, Act] = field(default_factory=dict)
    provisions: list[Provision] = field(default_factory=list)
    terms: list[entries.Term] = field(default_factory=list)
    boxes: list[entries.Box] = field(default_factory=list)
    lines: list[entries.Line] = field(default_factory=list)
    emendations: list[entries.Emendation] = field(default_factory=list)
    checksums: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, Mapping[str, str]] = field(default_factory=dict)
    notes: list[entries.Note] = field(default_factory=list)
    errata: list[entries.Erratum] = field(default_factory=list)
    versions: list[entries.Version] = field(default_factory=list)
    redirects: list[entries.Redirect] = field(default_factory=list)
    writing: dict[str, entries.Writing] = field(default_factory=dict)
    persons: list[entries.Person] = field(default_factory=list)
    renderings: list[entries.Rendering] = field(default_factory=list)
    waivers: list[entries.Waiver] = field(default_factory=list)
    readings: list[entries.Reading] = field(default_factory=list)
    official: list[entries.Official] = field(default_factory=list)
    strings: dict[str, Mapping[str, str]] = field(default_factory=dict)
    colours: dict[str, dict[str, str]] = field(default_factory=dict)
    alphabets: dict[str, str] = field(default_factory=dict)
    look_alikes: dict[str, str] = field(default_factory=dict)
    same: list[str] = field(default_factory=list)
    search: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    searched_as: dict[str, Mapping[str, str]] = field(default_factory=dict)
    sentence_groups: dict[str, Mapping[str, list[int]]] = field(default_factory=dict)
    register: list[tuple[int, str, str]] = field(default_factory=list)
    registered_until: int = 0
    released_words: dict[str, str] = field(default_factory=dict)
    source: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)
    files: dict[str, DataFile] = field(default_factory=dict)
    errors: list[Finding] = field(default_factory=list)
    passed: tuple[str, ...] = ()

    def home(self, path: str) -> Path:
        """The folder that has a part of the edition: its own, or that of the program, whose part is then taken."""
        return self.root if os.path.lexists(self.root / path) else ROOT

    def part(self, path: str) -> Path:
        """A file or a folder of the edition's own, or of the program."""
        return self.home(path) / path

    @property
    def codes(self) -> list[str]:
        """The codes of the languages, the source's first."""
        return [language.code for language in self.languages]

    @property
    def schema_languages(self) -> schemas.Languages:
        """The languages in which the schemas of the data demand texts."""
        return schemas.Languages(tuple(self.codes), self.law_languages)

    def name_of(self, language: str) -> str:
        """The name of a language in that language."""
        return next(each.name for each in self.languages if each.code == language)

    def direction(self, language: str, text: str = "") -> str:
        """Where a language runs, `ltr` or `rtl`, by its alphabet; a `text` tells it for another language."""
        return letters.direction(self.alphabets.get(language, text))

    @property
    def original(self) -> str:
        """The code of the source's language, or an empty string where no language is known."""
        return self.languages[0].code if self.languages else ""

    @property
    def date(self) -> str:
        """The day on which the text of this version was closed; empty where versions.yml does not say it."""
        return next((entry.prepared for entry in self.versions if entry.version == self.version), "")

    @property
    def released(self) -> str:
        """The day on which this version was published; empty until then."""
        return next((entry.released for entry in self.versions if entry.version == self.version), "")

    @property
    def page_names(self) -> list[str]:
        """The names of all pages of any language, sorted."""
        return sorted({name for _, name in self.pages})

    def address(self, language: str, name: str, id: str = "") -> str:
        """The absolute address of a page of the published site, or of an id on it."""
        folder = "" if language == self.original else f"{language}/"
        return f"{self.site_url}{folder}{'' if name == HOME else name + '/'}{'#' if id else ''}{id}"

    @property
    def released_versions(self) -> list[entries.Version]:
        """The versions that are released, the newest first."""
        return [version for version in self.versions if version.released]

    def version_address(self, version: str, language: str, name: str, id: str = "") -> str:
        """The absolute address of a page, or of an id on it, in the copy of a released version."""
        return f"{self.site_url}v/{version}/{self.address(language, name, id).removeprefix(self.site_url)}"

    def list_of_versions(self, language: str) -> str:
        """The address, on the newest site, of the section that lists the versions; empty before the first release."""
        page, section = self.placeholders.get("errata", ("", ""))
        return self.address(language, page, section) if page and self.released_versions else ""

    def cited_address(self, language: str, name: str, id: str = "") -> str:
        """The address that keeps the words of this version: once it is released, that in its copy."""
        if not self.released:
            return self.address(language, name, id)
        return self.version_address(self.version, language, name, id)

    @cached_property
    def moves(self) -> dict[str, str]:
        """The addresses that moved, from the root of the site on, and where each is now.

        A line without a language holds for every language, unless another line names the address there.
        """
        own = {redirect.old: redirect.new for redirect in self.redirects}
        of_all = [(old, new) for old, new in own.items() if old.partition("/")[0] not in self.codes]
        others = {f"{code}/{old}": f"{code}/{new}" for old, new in of_all for code in self.codes[1:]}
        return own | {old: new for old, new in others.items() if old not in own}

    def moved_page(self, name: str) -> str:
        """The name that a page has now, of which a redirect says that it moved as a whole; otherwise its own."""
        new = self.moves.get(f"{name}/", "")
        return name if "#" in new or not new else new.rstrip("/")

    def page(self, language: str, name: str) -> Page | None:
        """The page of that name in that language, if it could be read."""
        return self.pages.get((language, name))

    @property
    def chapters(self) -> list[str]:
        """The pages that a book has, in the order for a reader: all but those that serve copying and comparing."""
        tools = {self.page_filled_by(placeholder) for placeholder in ("citations", "quotation-check")}
        return [name for name in self.order if name not in tools]

    def text_pages(self, language: str) -> list[Page]:
        """The pages of the text itself in a language, in order of reading."""
        return [page for name in self.identity.text if (page := self.page(language, name))]

    def is_text(self, name: str) -> bool:
        """Whether a page is one of the text itself."""
        return name in self.identity.text

    def is_paragraph(self, name: str, block: Block) -> bool:
        """Whether a block of a page is a numbered paragraph of the text."""
        return self.is_text(name) and block.kind == "text" and PARAGRAPH_ID.fullmatch(block.id) is not None

    def paragraphs(self, language: str) -> dict[str, Block]:
        """The paragraphs of the text in a language, by id, in order of reading."""
        return {id: block for page in self.text_pages(language) for id, block in page.numbered.items()}

    def place(self, language: str, id: str) -> tuple[str, int]:
        """The path and the line of a paragraph of the text that is there in a language."""
        page = self.pages[language, self.paragraph_pages[id]]
        return page.path, page.numbered[id].line

    @property
    def images(self) -> list[str]:
        """The paths of the images on pages, in docs/, sorted."""
        pieces = (piece for page in self.pages.values() for block in page.blocks for piece in block.of_kind("image"))
        return sorted({image_path(piece.target) for piece in pieces})

    @property
    def example(self) -> tuple[str, str]:
        """The page and the id of a paragraph of the text, to show what an address looks like."""
        return next((page, id) for id, page in self.paragraph_pages.items())

    def expects(self, *placeholders: str) -> bool:
        """Whether a page has one of some placeholders; without pages that is unknown, and true."""
        return not self.pages or not self.placeholders.keys().isdisjoint(placeholders)

    def page_filled_by(self, placeholder: str) -> str:
        """The name of the page that has a placeholder; empty where none has it."""
        return self.placeholders.get(placeholder, ("", ""))[0]

    def page_of(self, entry: entries.Reference | Provision | entries.Term) -> str:
        """The name of the page that lists an entry; empty where none does."""
        if isinstance(entry, entries.Term):
            lists = {kind.id: kind.placeholder for kind in self.identity.kinds}
            return self.page_filled_by(lists.get(entry.kind, ""))
        return self.page_filled_by("references" if isinstance(entry, entries.Reference) else "law")

    def role(self, name: str) -> str:
        """What a page is for: home, text, terms, law, references or about; empty for another, or for no page."""
        if name == HOME:
            return "home"
        if self.is_text(name):
            return "text"
        lists = {**dict.fromkeys(self.identity.kinds_by_placeholder, "terms"), "law": "law", "references": "references"}
        roles = (role for placeholder, role in lists.items() if name and self.page_filled_by(placeholder) == name)
        return next(roles, "about" if name == self.identity.about.get("page") else "")

    def link_to(self, entry: entries.Reference | Provision | entries.Term) -> str:
        """How Markdown links to an entry: its page and id, as `page.md#id`."""
        return f"{self.page_of(entry)}.md#{entry.id}"

    def address_of(self, language: str, entry: entries.Reference | Provision | entries.Term) -> str:
        """The absolute address of an entry."""
        return self.address(language, self.page_of(entry), entry.id)

    @cached_property
    def every_text(self) -> list[prose.Prose]:
        """Every text that people read, of pages and data, in each language, and the words of the source in the data."""
        return prose.texts(self.pages.values(), self.files.values(), self.codes)

    @cached_property
    def prose(self) -> list[prose.Prose]:
        """Every text that editors write."""
        return [text for text in self.every_text if text.kind != "source"]

    @cached_property  # four checks ask for it; made for each of them it took a tenth of scripts/check
    def known_letters(self) -> dict[str, letters.Letters]:
        """What tells each language from the others; the language of which no alphabet is known is left out."""
        texts: dict[str, list[str]] = {code: [] for code in self.alphabets}
        for each in self.prose:
            texts.get(each.language, []).append(each.text)
        samples = {}
        for code, alphabet in self.alphabets.items():
            common = self.writing[code].common if code in self.writing else ()
            samples[code] = letters.Sample(alphabet, common, "\n".join(texts[code]))
        return letters.letters(samples)

    def quotes(self, language: str) -> Sequence[str]:
        """The pairs of quotation marks of a language, the outer one first; of one not known those of the original."""
        known = self.writing.get(language) or self.writing.get(self.original)
        return known.quotes if known else ("“”",)

    @property
    def all_quotes(self) -> list[str]:
        """The pairs of quotation marks of all languages."""
        return [pair for rules in self.writing.values() for pair in rules.quotes]

    @property
    def calendars(self) -> dict[str, Calendar]:
        """What finds days in texts of each language."""
        return {code: Calendar(rules.months) for code, rules in self.writing.items()}

    def in_quotes(self, language: str, words: str) -> str:
        """Words between the quotation marks of a language."""
        return words.join(self.quotes(language)[0])

    @cached_property  # each line about a work whose author is not named asks for it: made anew it is 0.02 s
    def quoted(self) -> dict[str, dict[int, list[quotations.Quotation]]]:
        """What stands before the citation marks of each work, by language and the number of its reference."""
        return {code: quotations.by_work(self.text_pages(code), self.quotes(code)) for code in self.codes}

    @property
    def romanised(self) -> Mapping[str, Any]:
        """How the language of the source is written in Latin letters, as writing.yml says it; else empty."""
        return self.writing[self.original].romanised if self.original in self.writing else {}

    @cached_property  # each mark of a note asks for it
    def note_numbers(self) -> dict[str, dict[str, int]]:
        """The number of each note by its id, in each language: notes are numbered in the order of its text."""
        known, found = [note.id for note in self.notes], {}
        for code in self.codes:
            marks = (link for page in self.text_pages(code) for _, link in page.links if link.kind == "note")
            marked = [mark.target.removeprefix("#") for mark in marks]
            ids = dict.fromkeys([*(id for id in marked if id in known), *known])
            found[code] = {id: number for number, id in enumerate(ids, 1)}
        return found

    @property
    def printed_texts(self) -> list[tuple[str, str, int, str]]:
        """The texts of the source as the edition prints them, abstracts first: each with path, line and id."""
        path = f"{DATA}/abstracts.yml"
        found = [(text, path, abstract.line, abstract.id) for abstract in self.abstracts for text in abstract.printed]
        for page in self.text_pages(self.original):
            found += [(block.printed, page.path, block.line, block.id) for block in page.of_the_source]
        return found

    @property
    def text_tokens(self) -> list[tokens.Token]:
        """The words and marks of these texts."""
        return [token for text in self.printed_texts for token in tokens.tokens(*text)]

    @cached_property  # made for each of 1,600 texts it took a twentieth of scripts/check
    def sentences(self) -> Sentences:
        """What finds the sentences of texts, by the abbreviations of all languages."""
        rules = self.writing.values()
        return Sentences(word for each in rules for word in (*each.before_number, *each.after_number))
