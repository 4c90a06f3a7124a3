"""The downloads: what makes each file, what it must contain, how it is read back; and their checksums."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from books import epub, plain_text, single_html
from books.docx import package
from books.pdf import typeset
from edition.edition import Edition
from exports import aligned, cff, contents, readers, records, skos
from exports.contents import Contents
from exports.readers import Content
from exports.tei import document
from program import zip_file
from reading.text_file import sha256

FOLDER = "downloads"
CHECKSUMS = "SHA256SUMS"
# In the names of files: the short name of the edition, and the language where there is one of each.
NAME, LANGUAGE = "{name}", "{language}"


@dataclass(frozen=True)
class Format:
    """A format of the edition.

    `name` is that of its file, `label` the key of the interface words for it. `export` returns the bytes of the file,
    from an edition and a language where the name holds `{language}`, else from an edition. `read` reads it back; it
    must then have the texts of `contents`. The packed site has none of the three; its pages are verified as a site.
    `of` names the entries of an edition without which there is no such file.
    """

    name: str
    label: str
    export: Callable[..., bytes] | None = None
    contents: Contents | None = None
    read: Callable[[bytes], Content] | None = None
    of: str = ""


@dataclass(frozen=True)
class Download:
    """A file that readers download; `language` is empty where one file serves all."""

    name: str
    format: Format
    language: str = ""

    @property
    def ending(self) -> str:
        """The format as readers know it from the ends of names."""
        return Path(self.name).suffix[1:].upper()

    def content(self, edition: Edition) -> bytes:
        """The bytes of a file that is made from the edition alone."""
        assert self.format.export is not None
        return self.format.export(edition, self.language) if self.language else self.format.export(edition)


# In the order in which the home page lists them.
FORMATS: tuple[Format, ...] = (
    Format(single_html.NAME, "download.html", single_html.export, contents.WHOLE, readers.html_page),
    Format("{name}-{language}.epub", "download.epub", epub.export, contents.EVERYTHING, readers.epub),
    Format("{name}-{language}.pdf", "download.pdf", typeset.export, contents.EVERYTHING, readers.pdf),
    Format("{name}-{language}.docx", "download.docx", package.export, contents.EVERYTHING, readers.docx),
    Format("{name}-{language}.txt", "download.text", plain_text.export, contents.TEXT, readers.plain_text),
    Format("{name}-{language}-tei.xml", "download.tei", document.export, contents.IN_ONE_LANGUAGE, readers.tei),
    Format("{name}-offline.zip", "download.site"),
    Format("{name}-tei.xml", "download.tei", document.export, contents.MARKED_UP, readers.tei),
    Format("references.json", "download.csl", records.csl_json, contents.WORKS, readers.json_values, "references"),
    Format("references.bib", "download.bibtex", records.bibtex_file, contents.IDENTIFIED, readers.bibtex, "references"),
    Format("references.ris", "download.ris", records.ris_file, contents.IDENTIFIED, readers.ris, "references"),
    Format("glossary.ttl", "download.skos", skos.export, contents.CONCEPTS, readers.turtle, "terms"),
    Format("glossary.csv", "download.csv", records.glossary_csv, contents.TERMS, readers.csv_cells, "terms"),
    Format(
        "provisions.json",
        "download.provisions",
        records.provisions_json,
        contents.PROVISIONS,
        readers.json_values,
        "provisions",
    ),
    Format("{name}.tmx", "download.tmx", aligned.tmx, contents.PARALLEL, readers.tmx),
    Format("sentences.csv", "download.sentences", aligned.table, contents.PARALLEL, readers.csv_columns),
    Format("CITATION.cff", "download.cff", cff.export, contents.CITING, readers.yaml_values),
)


def offered(edition: Edition) -> list[Download]:
    """Every download: for each format one file, or one for each language."""
    return [
        Download(format.name.replace(NAME, edition.identity.name).replace(LANGUAGE, code), format, code)
        for format in FORMATS
        if not format.of or getattr(edition, format.of)
        for code in (edition.codes if LANGUAGE in format.name else [""])
    ]


# The media types of the formats that a page of the text offers to programs, by the ends of their names.
MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".epub": "application/epub+zip",
    "-tei.xml": "application/tei+xml",
    ".ttl": "text/turtle",
    ".csv": "text/csv",
}


def alternates(edition: Edition, language: str) -> dict[str, str]:
    """The media types of the other formats of the text in a language and of its data, by their addresses."""
    names = [each.name for each in offered(edition) if each.language == language or each.format.of]
    kinds = MEDIA_TYPES.items()
    return {f"{edition.site_url}{FOLDER}/{name}": kind for name in names for end, kind in kinds if name.endswith(end)}


def files(edition: Edition) -> list[str]:
    """The paths of the downloads and of their checksums, from the root of the site."""
    return [f"{FOLDER}/{name}" for name in (*(download.name for download in offered(edition)), CHECKSUMS)]


def make(edition: Edition, site: Path, offline_site: Path, contents: Mapping[str, bytes]) -> dict[str, int]:
    """Write the downloads and their checksums into `site`; one of them is `offline_site`, packed.

    `contents` holds the bytes of files that are made already, by name; the others are made here.
    Returns the size of each file in kilobytes, by the name of the place that the home page leaves for it.
    """
    folder = site / FOLDER
    folder.mkdir(exist_ok=True)
    made = []
    for download in offered(edition):
        made.append(folder / download.name)
        if download.format.export:
            made[-1].write_bytes(contents.get(download.name) or download.content(edition))
        else:
            zip_file.pack(offline_site, made[-1], edition.identity.name)
    (folder / CHECKSUMS).write_text(checksums(made), encoding="utf-8")
    return {f"size:{path.name}": round(path.stat().st_size / 1000) or 1 for path in made}


def checksums(paths: Iterable[Path]) -> str:
    """Lines as sha256sum prints them, sorted by name."""
    return "".join(f"{sha256(path)}  {path.name}\n" for path in sorted(paths))
