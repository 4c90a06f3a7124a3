"""The examples of README.md are whole: copied as they are into the edition, they pass all checks."""

import json
import re
from pathlib import Path

import pytest
import yaml

import ordinary_edits
from checks import references
from edition_copy import ROOT, Copy, copied
from fixing import fix
from reading import data_file, schemas

README = (ROOT / "README.md").read_text(encoding="utf-8")
EMENDATIONS, GLOSSARY = "docs/data/emendations.yml", "docs/data/glossary.yml"


def example(language: str, words: str) -> str:
    """The only example in a language that has some words."""
    (found,) = [text for text in re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL) if words in text]
    return str(found)


@pytest.fixture
def edition(tmp_path: Path) -> Copy:
    return Copy(copied(ROOT, tmp_path / "edition"))


def read(edition: Copy, path: str) -> str:
    return (edition.root / path).read_text(encoding="utf-8")


def fixed(edition: Copy) -> list[str]:
    """The findings that are left after scripts/fix."""
    return [str(finding) for finding in fix.fix(edition.root)]


# What README leaves to the reader: the title and the words of its page in the other languages.
THANKS = {"ru": ("Благодарности", "Кто помогал изданию."), "kk": ("Алғыс", "Басылымға кімдер көмектесті.")}


def page(edition: Copy) -> None:
    own = example("markdown", "title: Thanks")
    edition.write("docs/en/thanks.md", own.encode())
    for language, (title, words) in THANKS.items():
        text = own.replace("Who helped with the edition.", words).replace("Thanks", title)
        edition.write(f"docs/{language}/thanks.md", re.sub(r"The editors.*", words, text).encode())
    edition.edit("mkdocs.yml", "  - about.md\n", "  - about.md\n  - thanks.md\n")


def term(edition: Copy) -> None:
    edition.write(GLOSSARY, (read(edition, GLOSSARY) + example("yaml", "id: crime-coordination")).encode())
    for language, link in zip(("ru", "kk", "en"), example("markdown", "(glossary.md#crime").splitlines(), strict=True):
        plain = re.sub(r"\[(.*?)\]\(.*?\)", r"\1", link)
        edition.edit(f"docs/{language}/article.md", plain, link)


def note(edition: Copy) -> None:
    ordinary_edits.list_note(edition.root, example("yaml", "note-predominantly"), 8)
    marked = example("markdown", "(#note-predominantly)").strip()
    mark = re.sub(r"^.*?(?=\[\*\])", "", marked)
    words = {
        "ru": marked.removesuffix(mark),
        "kk": "ведомстволық (ведомствоаралық)",
        "en": "departmental (interdepartmental)",
    }
    for language, plain in words.items():
        edition.edit(f"docs/{language}/article.md", plain, plain + mark)


def correction(edition: Copy) -> None:
    text = example("yaml", "reason: misprint")
    emendations, reasons = text.removeprefix("emendations:\n").split("reasons:\n")
    edition.edit(EMENDATIONS, "\nemendations:\n", f"\nemendations:\n{emendations}")
    edition.edit(EMENDATIONS, "\nreasons:\n", f"\nreasons:\n{reasons}")
    change = yaml.safe_load(text)["emendations"][0]
    edition.edit("docs/ru/article.md", f"{change['source']}, что", f"{change['edition']}, что")


def test_a_correction_waits_for_its_erratum_alone(edition: Copy) -> None:
    correction(edition)
    (finding,) = fixed(edition)
    assert "ANC005: the words of article#p18 are not those that are registered" in finding


# That they are built, together, tests/test_real_edition.py tests.
EXAMPLES = (page, term, note)


@pytest.mark.parametrize("make", EXAMPLES, ids=lambda make: make.__name__)
def test_an_example_passes_all_checks(edition: Copy, make) -> None:  # type: ignore[no-untyped-def]
    make(edition)
    assert fixed(edition) == []


def test_an_example_of_a_reference_has_evidence_for_all_that_it_states(edition: Copy) -> None:
    entry = json.loads(example("json", '"ref-20"'))
    works = json.loads(read(edition, "docs/data/references.json"))
    text = json.dumps([*works, entry], ensure_ascii=False)
    file, _ = data_file.parse("docs/data/references.json", text)
    assert file
    assert schemas.conforming(file, edition.load().schema_languages)[1] == []
    edition.write("docs/data/references.json", text.encode())
    found = references.check(edition.load())
    assert [str(each) for each in found if "no paragraph that cites [20] has" not in each.message] == []
