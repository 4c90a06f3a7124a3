"""What the downloads must contain: texts that the checks read too, by their names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from citations.styles import record, reference_words
from edition.edition import Edition
from edition.prose import Prose
from edition.released import UNSEEN
from pages import book
from pages.page_html import TITLE_ID

TITLE = "edition.title"
# Demanded only while no author is known.
AUTHOR_UNKNOWN = "strings.strings.author_unknown"
# Names of several pages.
TEXT_PAGES, CHAPTERS = "text", "chapters"


@dataclass(frozen=True)
class Contents:
    """The texts of a download by the beginnings of their names, which `edition.prose` gives them.

    `text` are the pages of the text itself, `chapters` those of a book. Of works there are further `works.record`,
    `works.title` and `works.line`, the work in one line; of provisions `provisions.title`, the acts that an entry
    names. A download that is `monolingual` has only texts in its language, one that is a `book` leaves out what leads
    through the site. What is `elsewhere` is not under the id of its entry. With `identified` a download has only works
    that have a title.
    """

    names: tuple[str, ...]
    monolingual: bool = False
    elsewhere: tuple[str, ...] = ()
    identified: bool = False
    book: bool = False

    def texts(self, edition: Edition, language: str) -> Iterator[Prose]:
        """The texts that a download in a language must contain, each with the id under which it must be, or none."""
        headings = {placeholder: section for placeholder, (_, section) in edition.placeholders.items()}
        unknown = {work.id for work in edition.references if self.identified and not work.csl.get("title")}
        names = [name for name in self.names if name != AUTHOR_UNKNOWN or not edition.identity.authors]
        for group, pages in ((TEXT_PAGES, edition.identity.text), (CHAPTERS, edition.chapters)):
            names += [f"pages.{name}" for name in pages if group in names]
        left_out = {*book.navigation(edition, language)} if self.book else set()
        named, elsewhere = _beginnings(names), _beginnings(self.elsewhere)
        for text in (*edition.every_text, *_works(edition, language, names), *_acts(edition, language)):
            own = text.language == language or (text.shared and not self.monolingual)
            if (
                text.printed
                and text.printed not in left_out
                and own
                and f"{text.name}.".startswith(named)
                and text.id not in unknown
                and UNSEEN.isdisjoint(text.name.split("."))
            ):
                id = text.id or (headings.get(str(text.keys[0]), "") if text.file else "")
                apart = f"{text.name}.".startswith(elsewhere)
                yield text._replace(id="" if apart else TITLE_ID if text.name == TITLE else id)


def _beginnings(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{name}." for name in names)


def _works(edition: Edition, language: str, names: Sequence[str]) -> Iterator[Prose]:
    """What the edition says of works in the form of a record, as far as it is named: styles take their time."""
    for work in edition.references:
        path = edition.files["references.json"].path
        found = Prose(path, language, "", (path, work.id), "data", work.line)
        if "works.record" in names and not work.provision:
            yield found._replace(name="works.record", id=work.id, printed=record(work.csl))
        if "works.title" in names:
            yield found._replace(name="works.title", printed=str(work.csl.get("title", "")))
        if "works.line" in names:
            yield found._replace(name="works.line", printed=reference_words(edition, language, work))


def _acts(edition: Edition, language: str) -> Iterator[Prose]:
    for provision in edition.provisions:
        for id in provision.acts:
            act = edition.acts[id]
            found = Prose(edition.files["acts.yml"].path, language, "", (id, provision.id), "data", act.line)
            yield found._replace(name="provisions.title", id=provision.id, printed=act.title[language])


# Everything that pages say: their own words, and the data that they are filled with.
_DATA = ("abstracts", "acts", "emendations", "glossary", "provisions", "references", "works.record")
_NAMES = (CHAPTERS, *_DATA, TITLE)
# What is said of an act is with the provisions of it.
EVERYTHING = Contents((*_NAMES, "argument"), elsewhere=("acts", "argument", "emendations.notes.words"), book=True)
# The single file has the pages that a book leaves out, too.
WHOLE = replace(EVERYTHING, names=("pages", "argument", *_NAMES), book=False)
# TEI has both readings of an emendation at their place in the text.
MARKED_UP = Contents(_NAMES, elsewhere=("acts", "emendations.emendations"))
IN_ONE_LANGUAGE = replace(MARKED_UP, monolingual=True)
# The text itself, with its notes and the works that it cites.
TEXT = Contents((TEXT_PAGES, "abstracts", "emendations.notes.note", "works.line", TITLE), monolingual=True)
# The pages of the text, in each language.
PARALLEL = Contents((TEXT_PAGES,))
# What reference managers get of each work.
WORKS = Contents(("references.custom.said", "works.title"))
IDENTIFIED = replace(WORKS, identified=True)
TERMS = Contents(("glossary.term.text", "glossary.definition", "glossary.stated_in"))
CONCEPTS = Contents(("glossary",))
PROVISIONS = Contents(("acts", "provisions"))
# What those who cite the edition must know.
CITING = Contents((AUTHOR_UNKNOWN, "strings.strings.cite_original"))
