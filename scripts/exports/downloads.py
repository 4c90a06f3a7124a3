"""The files that readers take away: the forms of the edition, what makes each, and their sums."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.edition import Edition
from exports import cff, epub, glossary_csv, plain_text, provisions, references, single_html, skos
from exports import offline as export_offline
from exports.pdf import typeset
from exports.tei import document
from reading.checksums import sha256

FOLDER = "downloads"
SUMS = "SHA256SUMS"
# Stands in the name of a file that there is one of for each language.
LANGUAGE = "{language}"


@dataclass(frozen=True)
class Form:
    """A form of the edition.

    `name` is its file's; `label` is the key of the interface words that say what it is for. `export` gives its bytes:
    from an edition and a language where the name holds `{language}`, else from an edition; None where the site is
    packed.
    """

    name: str
    label: str
    export: Callable[..., bytes] | None

    @property
    def kind(self) -> str:
        """The last part of the label."""
        return self.label.partition(".")[2]


@dataclass(frozen=True)
class Download:
    """A file to take away; `language` is empty where one file serves all."""

    name: str
    form: Form
    language: str = ""

    @property
    def format(self) -> str:
        """The format as readers know it from the ends of names."""
        return Path(self.name).suffix[1:].upper()

    def content(self, edition: Edition) -> bytes:
        """The bytes of a file that is made from the edition alone."""
        assert self.form.export is not None
        return self.form.export(edition, self.language) if self.language else self.form.export(edition)


# In the order in which the home page lists them.
FORMS: tuple[Form, ...] = (
    Form(single_html.NAME, "form.html", single_html.export),
    Form("interaction-{language}.epub", "form.epub", epub.export),
    Form("interaction-{language}.pdf", "form.pdf", typeset.export),
    Form("interaction-{language}.txt", "form.text", plain_text.export),
    Form("interaction-offline.zip", "form.site", None),
    Form("interaction-tei.xml", "form.tei", document.export),
    Form("references.json", "form.csl", references.csl_json),
    Form("references.bib", "form.bibtex", references.bibtex_file),
    Form("references.ris", "form.ris", references.ris_file),
    Form("glossary.ttl", "form.skos", skos.export),
    Form("glossary.csv", "form.csv", glossary_csv.export),
    Form("provisions.json", "form.provisions", provisions.export),
    Form("CITATION.cff", "form.cff", cff.export),
)


def of(edition: Edition) -> list[Download]:
    """Every file to take away: for each form one file, or one for each language."""
    return [
        Download(form.name.replace(LANGUAGE, code), form, code)
        for form in FORMS
        for code in (edition.codes if LANGUAGE in form.name else [""])
    ]


def files(edition: Edition) -> list[str]:
    """The paths of the files and of their sums, from the root of the site."""
    return [f"{FOLDER}/{name}" for name in (*(download.name for download in of(edition)), SUMS)]


def make(edition: Edition, site: Path, offline: Path, contents: Mapping[str, bytes] | None = None) -> dict[str, int]:
    """Write every file and the sums into the downloads of `site`; `offline` is the site to pack.

    `contents` holds the bytes of files that are made already, by name; the others are made here.
    Returns the size of each file in kilobytes, by the name of the place that the home page leaves for it.
    """
    folder = site / FOLDER
    folder.mkdir(exist_ok=True)
    for download in of(edition):
        target = folder / download.name
        if download.form.export is None:
            export_offline.pack(offline, target)
        else:
            made_already = (contents or {}).get(download.name)
            target.write_bytes(made_already or download.content(edition))
    made = [folder / download.name for download in of(edition)]
    (folder / SUMS).write_text(sums_of(made), encoding="utf-8")
    return {f"size:{path.name}": round(path.stat().st_size / 1000) or 1 for path in made}


def sums_of(paths: Iterable[Path]) -> str:
    """Lines as sha256sum prints them, sorted by name."""
    return "".join(f"{sha256(path)}  {path.name}\n" for path in sorted(paths))
