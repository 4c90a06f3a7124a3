"""Everything that people read, text by text: blocks and front matter of pages, and the texts of the data."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reading.data_file import DataFile
from reading.markdown_page import Block, Page

# Values under these keys are patterns and lists of letters, not words.
NOT_PROSE = {"pattern", "alphabets", "spelled"}
# Files of what readers type, which is not what they read.
TYPED = {"searched_as"}
# Values under these keys are the words of laws, copied as they are, and excerpts, which may begin inside a quotation.
VERBATIM, EXCERPTS = {"text"}, {"quotation"}
# Values under these keys that have no language beside them are words of the source.
SOURCE_WORDS = {"after", "before", "edition", "heading", "keywords", "quotations", "source", "text", "words"}

# The kinds of texts in the edition's own words: not those of laws, of excerpts and of the source.
OWN = ("page", "meta", "data")
# In characters: the extent of shorter texts says nothing.
SHORTEST_COMPARED = 100


class Prose(NamedTuple):
    """A text in one language. The same `place` in another language is its counterpart; `file` and `keys` give the line.

    `kind` is page, meta, data, excerpt, verbatim or source: words of the source in the data, whose language is that of
    their entry or empty. `name` says what the text is, as `pages.article` or `glossary.term.text`; `id` is that of its
    block or entry; `printed` is the text with its code. What is `shared` is read in all languages of the edition.
    """

    path: str
    language: str
    text: str
    place: tuple[Any, ...]
    kind: str
    first_line: int = 0
    file: DataFile | None = None
    keys: tuple[Any, ...] = ()
    name: str = ""
    id: str = ""
    printed: str = ""
    shared: bool = False

    def line(self, start: int = 0) -> int:
        """The line of the character at `start`; for data the line on which the value begins."""
        if self.file is not None:
            return self.file.line(*self.keys)
        return self.first_line + self.text.count("\n", 0, start)


def texts(pages: Iterable[Page], files: Iterable[DataFile], codes: Collection[str]) -> list[Prose]:
    """Every text of pages and data files in the languages `codes`, page by page and file by file."""
    of_pages = [text for page in pages for text in (*_meta(page), *_blocks(page))]
    return of_pages + [text for file in files for text in _data(file, codes)]


def counterparts(texts: Iterable[Prose]) -> list[dict[str, Prose]]:
    """The texts that translate one another, by language."""
    places: dict[tuple[Any, ...], dict[str, Prose]] = defaultdict(dict)
    for prose in texts:
        places[prose.place][prose.language] = prose
    return list(places.values())


def extents(texts: Iterable[Prose], original: str) -> dict[str, float]:
    """How long the texts of each language usually are, as part of the original's: the median of longer texts."""
    ratios: dict[str, list[float]] = defaultdict(list)
    for same in counterparts(texts):
        length = len(same[original].text) if original in same else 0
        for language, prose in same.items() if length >= SHORTEST_COMPARED else ():
            ratios[language].append(len(prose.text) / length)
    return {language: _median(found) for language, found in ratios.items()}


def _median(numbers: Iterable[float]) -> float:
    """The middle of some numbers; `statistics` is slow to import."""
    ordered = sorted(numbers)
    return (ordered[len(ordered) // 2] + ordered[~(len(ordered) // 2)]) / 2


def _meta(page: Page) -> Iterator[Prose]:
    for key, value in page.meta.items():
        if isinstance(value, str):
            place, line = (page.name, key), page.meta_line(str(key))
            yield Prose(page.path, page.language, value, place, "meta", line, name=f"meta.{key}", printed=value)


def _blocks(page: Page) -> Iterator[Prose]:
    count: Counter[str] = Counter()
    section = ""
    for block in page.written:
        section = block.id or section
        count[section] += 1
        place, name = (page.name, section, count[section]), f"pages.{page.name}"
        words, printed = _words(block), block.text
        yield Prose(page.path, page.language, words, place, "page", block.line, name=name, id=block.id, printed=printed)
        for image in block.of_kind("image"):
            shown = (*place, image.target)
            yield Prose(page.path, page.language, image.words, shown, "page", image.line, name=f"{name}.image")


def _words(block: Block) -> str:
    """The text as read, with code and HTML blanked out; no word goes from one part of a block into the next."""
    blank = ("code", "html", "call", "image")
    marked = (("\0" if piece.kind in (*blank, "part") else "", piece) for piece in block.inlines)
    return "".join(mark + ("" if piece.kind in blank else piece.text) for mark, piece in marked)


class _Place(NamedTuple):
    """A list or mapping of a file: its keys, their name and the last that is a field, its language, entry and kind."""

    keys: tuple[Any, ...]
    name: str
    field: str = ""
    language: str = ""
    entry: Mapping[str, Any] = {}
    kind: str = "data"

    def below(self, key: Any, value: Any, codes: Collection[str]) -> "_Place":
        """The place of a value under a key. An entry is the first mapping with an id; words of excerpts stay such."""
        keys, entry = (*self.keys, key), self.entry or (value if isinstance(value, dict) and "id" in value else {})
        kind = "excerpt" if key in EXCERPTS else "verbatim" if key in VERBATIM and self.kind == "data" else self.kind
        if key in codes:
            return self._replace(keys=keys, language=key, entry=entry, kind=kind)
        field = key if isinstance(key, str) else self.field
        return _Place(keys, self.named(key), field, self.language, entry, kind)

    def named(self, key: Any) -> str:
        """The name of what is under a key that is no language."""
        return f"{self.name}.{key}" if isinstance(key, str) else self.name


def _data(file: DataFile, codes: Collection[str]) -> Iterator[Prose]:
    """The texts of a file: values of a language's code, and of `text` below one, and words of the source."""
    if (stem := Path(file.path).stem) not in TYPED:
        yield from _texts(file, codes, file.value, _Place((), stem))


def _texts(file: DataFile, codes: Collection[str], value: Any, at: _Place) -> Iterator[Prose]:
    for key, item in _items(value):
        if isinstance(item, str):
            yield from _text(file, codes, key, item, at)
        elif key not in NOT_PROSE:
            yield from _texts(file, codes, item, at.below(key, item, codes))


def _text(file: DataFile, codes: Collection[str], key: Any, text: str, at: _Place) -> Iterator[Prose]:
    """The text under a key of a place, if it is one that people read."""
    keys, place, language, kind = (*at.keys, key), (file.path, *at.keys), at.language, at.kind
    name, shared = at.name if key in codes else at.named(key), True
    if key in codes:
        language, shared = key, at.field in VERBATIM
    elif key == "text" and language:
        place = tuple(each for each in place if each not in codes)
    elif not language and (key if isinstance(key, str) else at.field) in SOURCE_WORDS:
        place, language, kind = (file.path, *keys), str(at.entry.get("language", "")), "source"
    else:
        return
    yield Prose(file.path, language, text, place, kind, 0, file, keys, name, str(at.entry.get("id", "")), text, shared)


def _items(value: Any) -> Iterable[tuple[Any, Any]]:
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()
