import json
import re

import pytest

from citations import ready
from edition import edition
from edition_copy import Copy
from language.letters import MIXED_WORD

RU = "[Взаимодействие прокуратуры Республики Казахстан с другими государственными органами]"
KK = "[Қазақстан Республикасы прокуратурасының басқа мемлекеттік органдармен өзара іс-қимылы]"
EN = "[Interaction of the Prosecutor’s Office of the Republic of Kazakhstan with Other State Bodies]"
SITE = "https://interaction.example/"


def seventh(first: edition.Edition, language: str) -> ready.Citation:
    return next(found for found in ready.of_paragraphs(first, language) if found.id == "p7")


@pytest.mark.parametrize(
    ("language", "gost", "apa"),
    [
        (
            "ru",
            f"{RU} [Электронный ресурс]: цифровое издание. Версия 1.0.0, абзац 7. URL: {SITE}article/#p7.",
            f"{RU} (Версия 1.0.0, абзац 7) [Цифровое издание]. (б. д.). {SITE}article/#p7",
        ),
        (
            "kk",
            f"{KK} [Электрондық ресурс]: цифрлық басылым, жұмыс аудармасы. 1.0.0 нұсқасы, 7-абзац. "
            f"URL: {SITE}kk/article/#p7.",
            f"{KK} (1.0.0 нұсқасы, 7-абзац) [Цифрлық басылым, жұмыс аудармасы]. (күні көрсетілмеген). "
            f"{SITE}kk/article/#p7",
        ),
        (
            "en",
            f"{EN} [Electronic resource]: digital edition, working translation. Version 1.0.0, paragraph 7. "
            f"URL: {SITE}en/article/#p7.",
            f"{EN} (Version 1.0.0, paragraph 7) [Digital edition, working translation]. (n.d.). {SITE}en/article/#p7",
        ),
    ],
)
def test_paragraph_7_in_words(first: edition.Edition, language: str, gost: str, apa: str) -> None:
    formats = seventh(first, language).formats
    assert formats["gost"] == gost
    assert formats["apa"] == apa


def test_paragraph_7_for_programs(first: edition.Edition) -> None:
    formats = seventh(first, "kk").formats
    assert formats["bibtex"] == (
        "@misc{interaction-1.0.0-kk-p7,\n"
        f"  title = {{{{{KK}}}}},\n"
        "  version = {1.0.0},\n"
        f"  url = {{{SITE}kk/article/#p7}},\n"
        "  langid = {kazakh},\n"
        "  note = {цифрлық басылым, жұмыс аудармасы, 7-абзац}\n"
        "}\n"
    )
    assert formats["ris"] == (
        "TY  - ELEC\r\n"
        "ID  - interaction-1.0.0-kk-p7\r\n"
        f"TI  - {KK}\r\n"
        "ET  - 1.0.0\r\n"
        "SE  - 7-абзац\r\n"
        "M3  - цифрлық басылым, жұмыс аудармасы\r\n"
        f"UR  - {SITE}kk/article/#p7\r\n"
        "LA  - kk\r\n"
        "ER  - \r\n"
    )
    assert json.loads(formats["csl"]) == [
        {
            "id": "interaction-1.0.0-kk-p7",
            "type": "webpage",
            "title": KK,
            "genre": "цифрлық басылым, жұмыс аудармасы",
            "version": "1.0.0",
            "section": "7-абзац",
            "URL": f"{SITE}kk/article/#p7",
            "language": "kk",
        }
    ]


def test_the_whole_edition_has_no_paragraph(first: edition.Edition) -> None:
    found = ready.of_edition(first, "ru")
    assert found.formats["gost"] == f"{RU} [Электронный ресурс]: цифровое издание. Версия 1.0.0. URL: {SITE}."
    assert found.formats["apa"] == f"{RU} (Версия 1.0.0) [Цифровое издание]. (б. д.). {SITE}"
    assert "section" not in json.loads(found.formats["csl"])[0]


def test_every_paragraph_can_be_cited_in_every_language(first: edition.Edition) -> None:
    for language in first.codes:
        found = ready.of_paragraphs(first, language)
        assert [citation.id for citation in found] == list(first.paragraphs(language))
        for citation in found:
            assert all(citation.address in text for text in citation.formats.values())
            assert all(first.version in text for text in citation.formats.values())


def test_no_ready_citation_mixes_scripts_or_states_an_author_or_a_year(first: edition.Edition) -> None:
    for language in first.codes:
        for citation in [ready.of_edition(first, language), *ready.of_paragraphs(first, language)]:
            for name, text in citation.formats.items():
                assert not MIXED_WORD.search(text), text
                assert not re.search(r"author|AU  -|issued|year|PY  -|\b20\d\d\b(?!-)", text.replace("2008", "")), name


def test_a_published_version_has_its_year(copy: Copy) -> None:
    copy.edit(
        "docs/data/versions.yml", "  prepared: '2026-11-25'\n", "  prepared: '2026-11-25'\n  released: '2026-12-01'\n"
    )
    formats = ready.of_edition(copy.load(), "kk").formats
    assert (
        formats["gost"] == f"{KK} [Электрондық ресурс]: цифрлық басылым. 1.0.0 нұсқасы. 2026. URL: {SITE}v/1.0.0/kk/."
    )
    assert formats["apa"] == f"{KK} (1.0.0 нұсқасы) [Цифрлық басылым]. (2026). {SITE}v/1.0.0/kk/"
    assert "  year = {2026},\n" in formats["bibtex"]
    assert "PY  - 2026\r\nDA  - 2026///\r\n" in formats["ris"]


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_each_paragraph_is_cited_as_the_styles_print_it(first: edition.Edition, language: str) -> None:
    """The styles print once for all paragraphs; here they print for some of them alone."""
    cited = {citation.id: citation for citation in ready.of_paragraphs(first, language)}
    for id in ("p1", "p12a", "p24"):
        item = ready.item(first, language, id, cited[id].label, cited[id].address)
        alone = ready._in_styles(first, language, item)
        assert {name: cited[id].formats[name] for name in alone} == alone
        assert cited[id].address in alone["gost"] and cited[id].address in alone["apa"]
    assert not any(
        {ready.ANY_ID, ready.ANY_LABEL} & set(text) for each in cited.values() for text in each.formats.values()
    )
