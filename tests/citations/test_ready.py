import json
import re

import pybtex.database
import pytest
import rispy

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
    ("language", "gost", "gost71", "apa", "in_text"),
    [
        (
            "ru",
            f"{RU} [Электронный ресурс]: цифровое издание, версия 1.0.0. 2026. URL: {SITE}article/.",
            f"{RU} [Электронный ресурс] : цифровое издание, версия 1.0.0. – 2026. – Режим доступа: {SITE}article/",
            f"{RU} [Цифровое издание, версия 1.0.0]. (2026). {SITE}article/",
            "[1, абз. 7]",
        ),
        (
            "kk",
            f"{RU} {KK} [Электрондық ресурс]: цифрлық басылым, 1.0.0 нұсқасы. 2026. URL: {SITE}article/.",
            f"{RU} {KK} [Электрондық ресурс] : цифрлық басылым, 1.0.0 нұсқасы. – 2026. – "
            f"Қол жеткізу режимі: {SITE}article/",
            f"{RU} {KK} [Цифрлық басылым, 1.0.0 нұсқасы]. (2026). {SITE}article/",
            "[1, 7-абз.]",
        ),
        (
            "en",
            f"{RU} {EN} [Electronic resource]: digital edition, version 1.0.0. 2026. URL: {SITE}article/.",
            f"{RU} {EN} [Electronic resource] : digital edition, version 1.0.0. – 2026. – Mode of access: {SITE}article/",
            f"{RU} {EN} [Digital edition, version 1.0.0]. (2026). {SITE}article/",
            "[1, para. 7]",
        ),
    ],
)
def test_paragraph_7_in_words(
    first: edition.Edition, language: str, gost: str, gost71: str, apa: str, in_text: str
) -> None:
    formats = seventh(first, language).formats
    assert {name: formats[name] for name in ("gost", "gost71", "apa", "in_text")} == {
        "gost": gost,
        "gost71": gost71,
        "apa": apa,
        "in_text": in_text,
    }
    assert seventh(first, language).address == f"{SITE}{'' if language == 'ru' else language + '/'}article/#p7"


def test_paragraph_7_for_programs(first: edition.Edition) -> None:
    formats = seventh(first, "kk").formats
    assert formats["bibtex"] == (
        "@online{interaction-1.0.0-kk,\n"
        f"  title = {{{{{RU} {KK}}}}},\n"
        "  year = {2026},\n"
        "  date = {2026-11-25},\n"
        "  month = {11},\n"
        f"  url = {{{SITE}article/}},\n"
        "  langid = {russian},\n"
        "  language = {russian},\n"
        "  type = {цифрлық басылым, 1.0.0 нұсқасы},\n"
        "  note = {цифрлық басылым, 1.0.0 нұсқасы}\n"
        "}\n"
    )
    assert formats["ris"] == (
        "TY  - ELEC\r\n"
        "ID  - interaction-1.0.0-kk\r\n"
        f"TI  - {RU} {KK}\r\n"
        "M3  - цифрлық басылым, 1.0.0 нұсқасы\r\n"
        f"UR  - {SITE}article/\r\n"
        "LA  - ru\r\n"
        "PY  - 2026\r\n"
        "DA  - 2026/11/25/\r\n"
        "ET  - цифрлық басылым, 1.0.0 нұсқасы\r\n"
        "ER  - \r\n"
    )
    assert json.loads(formats["csl"]) == [
        {
            "id": "interaction-1.0.0-kk",
            "type": "webpage",
            "title": f"{RU} {KK}",
            "genre": "цифрлық басылым, 1.0.0 нұсқасы",
            "issued": {"date-parts": [[2026, 11, 25]]},
            "URL": f"{SITE}article/",
            "language": "ru",
        }
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


def test_a_title_in_latin_letters_with_the_english_one_in_brackets(first: edition.Edition) -> None:
    for language in first.codes:
        assert seventh(first, language).formats["romanised"] == (
            "[Vzaimodejstvie prokuratury Respubliki Kazahstan s drugimi gosudarstvennymi organami] "
            f"{EN} [Electronic resource]: digital edition, version 1.0.0. 2026. URL: {SITE}article/."
        )


@pytest.mark.parametrize(
    ("text", "latin"), [("Щедрый объём", "Ŝedryj obʺëm"), ("Юность, цель", "Ûnostʹ, celʹ"), ("Eё қ", "Eë қ")]
)
def test_letters_by_the_standard(first: edition.Edition, text: str, latin: str) -> None:
    """ISO 9:1995 has one letter for each, so that a title can be turned back."""
    assert ready.romanised(text, first.romanised["letters"]) == latin
