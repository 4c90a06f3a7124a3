"""Ready citations of the first edition.

`PYTHONPATH=scripts:tests .venv/bin/python tests/citations/test_ready.py > tests/golden/citations.txt` renews what is expected.
"""

import json
import re

import pybtex.database
import pytest
import rispy

from citations import ready
from edition import edition
from edition.load import load
from edition_copy import FIRST, ROOT, Copy
from language.letters import MIXED_WORD

RU = "[Взаимодействие прокуратуры Республики Казахстан с другими государственными органами]"
SITE = "https://interaction.example/"
GOLDEN = ROOT / "tests/golden/citations.txt"


def seventh(first: edition.Edition, language: str) -> ready.Citation:
    return next(found for found in ready.of_paragraphs(first, language) if found.id == "p7")


def written(first: edition.Edition) -> str:
    """Paragraph 7 in each language and format."""
    cited = [(code, seventh(first, code)) for code in first.codes]
    parts = [f"== {code} {name}\n{words}\n" for code, each in cited for name, words in each.formats.items()]
    return "".join(parts).replace("\r\n", "\n")


def test_a_paragraph_is_cited_as_expected(first: edition.Edition) -> None:
    assert written(first) == GOLDEN.read_text(encoding="utf-8")
    assert [seventh(first, code).address for code in first.codes] == [
        f"{SITE}article/#p7",
        f"{SITE}kk/article/#p7",
        f"{SITE}en/article/#p7",
    ]


def test_each_format_gives_the_same_work_to_outside_readers(first: edition.Edition) -> None:
    """The readers of BibTeX and RIS that nobody here wrote."""
    for language in first.codes:
        found = seventh(first, language).formats
        (item,) = json.loads(found["csl"])
        (entry,) = pybtex.database.parse_string(found["bibtex"], "bibtex").entries.values()
        (record,) = rispy.loads(found["ris"])
        wanted = item["title"], item["URL"], item["genre"]
        fields = entry.fields
        assert (fields["title"].strip("{}"), fields["url"], fields["type"]) == wanted
        assert (record["title"], record["urls"][0], record["type_of_work"]) == wanted
        assert (entry.type, record["type_of_reference"], item["type"]) == ("online", "ELEC", "webpage")
        assert fields["date"] == "2026-11-25" and record["date"] == "2026/11/25/"


def test_the_whole_edition_has_no_paragraph(first: edition.Edition) -> None:
    found = ready.of_edition(first, "ru")
    assert found.formats["gost"] == f"{RU} [Электронный ресурс]: цифровое издание, версия 1.0.0. 2026. URL: {SITE}."
    assert found.formats["apa"] == f"{RU} [Цифровое издание, версия 1.0.0]. (2026). {SITE}"
    assert found.formats["in_text"] == ""


def test_every_paragraph_can_be_cited_in_every_language(first: edition.Edition) -> None:
    for language in first.codes:
        found = ready.of_paragraphs(first, language)
        assert [citation.id for citation in found] == list(first.paragraphs(language))
        for citation in found:
            whole = {name: text for name, text in citation.formats.items() if name != "in_text"}
            address = f"{SITE}{citation.page}/"
            assert all(address in text and f"{address}#" not in text for text in whole.values())
            assert all(first.version in text for text in whole.values())


def test_no_ready_citation_mixes_scripts_or_states_an_author(first: edition.Edition) -> None:
    for language in first.codes:
        for citation in [ready.of_edition(first, language), *ready.of_paragraphs(first, language)]:
            for name, text in citation.formats.items():
                assert not MIXED_WORD.search(text), text
                assert not re.search(r"author|AU  -", text), name


def test_a_published_version_has_its_day_and_address(copy: Copy) -> None:
    copy.edit(
        "docs/data/versions.yml", "  prepared: '2026-11-25'\n", "  prepared: '2026-11-25'\n  released: '2027-01-12'\n"
    )
    formats = ready.of_edition(copy.load(), "kk").formats
    assert formats["gost"].endswith(f"1.0.0 нұсқасы. 2027. URL: {SITE}v/1.0.0/.")
    assert formats["apa"].endswith(f"(2027). {SITE}v/1.0.0/")
    assert "  date = {2027-01-12},\n" in formats["bibtex"]
    assert "PY  - 2027\r\nDA  - 2027/01/12/\r\n" in formats["ris"]


@pytest.mark.parametrize(
    ("text", "latin"), [("Щедрый объём", "Ŝedryj obʺëm"), ("Юность, цель", "Ûnostʹ, celʹ"), ("Eё қ", "Eë қ")]
)
def test_letters_by_the_standard(first: edition.Edition, text: str, latin: str) -> None:
    """ISO 9:1995 has one letter for each, so that a title can be turned back."""
    assert ready.romanised(text, first.romanised["letters"]) == latin


if __name__ == "__main__":
    print(written(load(FIRST)), end="")
