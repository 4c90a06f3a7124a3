"""Everything that people read, text by text: blocks and front matter of pages, and the data's texts by language."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from reading.data_file import DataFile
from reading.markdown_page import Block, Page

# Values under these keys are patterns and lists of letters, not words.
NOT_PROSE = {"pattern", "alphabets", "spelled"}
# Values under these keys are the words of laws, copied as they are, and excerpts, which may begin inside a quotation.
VERBATIM, EXCERPTS = {"then", "text"}, {"quotation"}


@dataclass(frozen=True, eq=False)
class Prose:
    """A text in one language. The same `place` in another language is its counterpart; `file` and `keys` give the line.

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
        """The line of the character at `start`; for data the line on which the value begins."""
        if self.file is not None:
            return self.file.line(*self.keys)
        return self.first_line + self.text.count("\n", 0, start)


def texts(pages: Iterable[Page], files: Iterable[DataFile], codes: Collection[str]) -> list[Prose]:
    """Every text of pages and data files in the languages `codes`, page by page and file by file."""
    of_pages = [text for page in pages for text in (*_meta(page), *_blocks(page))]
    return of_pages + [text for file in files for text in _data(file, file.value, (), codes, "")]


def counterparts(texts: Iterable[Prose]) -> list[dict[str, Prose]]:
    """The texts that translate one another, by language."""
    places: dict[tuple[Any, ...], dict[str, Prose]] = defaultdict(dict)
    for prose in texts:
        places[prose.place][prose.language] = prose
    return list(places.values())


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
    return "".join("\0" if piece.kind in ("code", "html") else piece.text for piece in block.inlines)


def _data(file: DataFile, value: Any, keys: tuple[Any, ...], codes: Collection[str], language: str) -> Iterator[Prose]:
    """The texts under `keys`: values of a language's code, and of `text` below one."""
    for key, item in _items(value):
        if key in NOT_PROSE:
            continue
        own = key if key in codes else language
        if not isinstance(item, str):
            yield from _data(file, item, (*keys, key), codes, own)
        elif own and (key in codes or key == "text"):
            place = (file.path, *(part for part in keys if key in codes or part not in codes))
            yield Prose(file.path, own, item, place, _kind(keys), 0, file, (*keys, key))


def _items(value: Any) -> Iterable[tuple[Any, Any]]:
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()


def _kind(keys: tuple[Any, ...]) -> str:
    if not EXCERPTS.isdisjoint(keys):
        return "excerpt"
    return "data" if VERBATIM.isdisjoint(keys) else "verbatim"
