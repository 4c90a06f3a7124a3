"""Everything that people read, text by text: blocks and front matter of pages, and the data's texts by language."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from language import sentences
from reading.data_file import DataFile
from reading.markdown_page import Block, Page

# Values under these keys are patterns and lists of letters, not words.
NOT_PROSE = {"pattern", "alphabets", "spelled"}
# Values under these keys are the words of laws, copied as they stand, and excerpts, which may begin inside a quotation.
VERBATIM, EXCERPTS = {"then", "text"}, {"quotation"}


# Editions of an archive share most parts: what was found in one is remembered for as many parts as three editions have.
REMEMBERED = 64


@dataclass(eq=False, slots=True)  # not frozen, which takes four times as long: each text of an archive is one of these
class Prose:
    """A text in one language. The same `place` in another language is its counterpart; `file` and `keys` find the line.

    `kind` is page, meta, data, excerpt or verbatim.
    """

    path: str
    language: str
    text: str
    place: tuple[Any, ...]
    kind: str
    first_line: int = 0
    file: DataFile | None = None
    keys: tuple[Any, ...] = ()

    def line(self, start: int = 0) -> int:
        """The line on which the character at `start` stands; for data the line on which the value begins."""
        if self.file is not None:
            return self.file.line(*self.keys)
        return self.first_line + self.text.count("\n", 0, start)


@dataclass(frozen=True, eq=False)
class TextGroup:
    """A page in all its languages, or a data file, by its texts. The same files are the same part in every edition."""

    texts: tuple[Prose, ...]

    @cached_property
    def counterparts(self) -> list[dict[str, Prose]]:
        """The texts that render one another, by language."""
        places: dict[tuple[Any, ...], dict[str, Prose]] = defaultdict(dict)
        for prose in self.texts:
            places[prose.place][prose.language] = prose
        return list(places.values())


def parts(pages: Iterable[Page], files: Iterable[DataFile], codes: Iterable[str]) -> Iterator[TextGroup]:
    """Every text of pages and data files in the languages `codes`, page by page, file by file; none without a text."""
    by_name: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        by_name[page.name].append(page)
    found = [_of_pages(*each) for each in by_name.values()]
    found += [_of_file(file, frozenset(codes)) for file in files]
    return (part for part in found if part.texts)


def _of_pages(*pages: Page) -> TextGroup:
    return TextGroup(tuple(prose for page in pages for prose in (*_meta(page), *_blocks(page))))


def _of_file(file: DataFile, codes: frozenset[str]) -> TextGroup:
    found: list[Prose] = []
    if isinstance(file.value, dict | list):
        _data(found, file, file.value, (), codes, "")
    return TextGroup(tuple(found))


def _meta(page: Page) -> Iterator[Prose]:
    for key, value in page.meta.items():
        if isinstance(value, str):
            yield Prose(page.path, page.language, value, (page.name, key), "meta", page.meta_line(str(key)))


def _blocks(page: Page) -> Iterator[Prose]:
    count: Counter[str] = Counter()
    section = ""
    for block in page.written:
        section = block.id or section
        count[section] += 1
        place = (page.name, section, count[section])
        yield Prose(page.path, page.language, _words(block), place, "page", block.line)


def _words(block: Block) -> str:
    """The text as read, with code and HTML blanked out."""
    if not any(piece.kind in ("code", "html") for piece in block.inlines):
        return block.text
    return "".join("\0" if piece.kind in ("code", "html") else piece.text for piece in block.inlines)


def _data(
    found: list[Prose], file: DataFile, value: Any, keys: tuple[Any, ...], codes: frozenset[str], language: str
) -> None:
    """Add the texts under `keys` to those found. No generator: each would hand on every text of those below it."""
    for key, item in enumerate(value) if isinstance(value, list) else value.items():
        if key in NOT_PROSE:
            continue
        spoken = key if key in codes else language
        if isinstance(item, str):
            if spoken and (key in codes or key == "text"):
                same = keys if key in codes else (part for part in keys if part not in codes)
                found.append(Prose(file.path, spoken, item, (file.path, *same), _kind(keys), 0, file, (*keys, key)))
        elif isinstance(item, dict | list):
            _data(found, file, item, (*keys, key), codes, spoken)


def _kind(keys: tuple[Any, ...]) -> str:
    if not EXCERPTS.isdisjoint(keys):
        return "excerpt"
    return "data" if VERBATIM.isdisjoint(keys) else "verbatim"


def sentences_by_opening(page: Page) -> dict[str, list[tuple[Block, int, int]]]:
    """The sentences of a page, as (block, start, end), by their first words: few begin alike."""
    found = defaultdict(list)
    for block in page.blocks:
        for start, end in sentences.listed(block.text):
            word = sentences.FIRST_WORD.search(block.text, start, end)
            found[word[0] if word else ""].append((block, start, end))
    return dict(found)
