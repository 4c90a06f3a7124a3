"""What is told first: the cause of many findings; what follows from it waits."""

import pytest

from checks import causes, run
from edition_copy import Copy
from reading.finding import Finding

RU, KK, EN = (f"docs/{language}/article.md" for language in ("ru", "kk", "en"))
GLOSSARY, WORKS, STRINGS = "docs/data/glossary.yml", "docs/data/references.json", "docs/data/strings.yml"
# A slip, and all that is told of it.
SLIPS = {
    "a comma lost": (WORKS, '"number": 5,', '"number": 5', [f"{WORKS}:165: FIL005"]),
    "a colon lost": (GLOSSARY, "- id: openness\n  kind: pr", "- id: openness\n  kind pr", [f"{GLOSSARY}:67: FIL005"]),
    "an entry": (WORKS, '"checked": "2026-11-24"', '"checked": "29.11.2026"', [f"{WORKS}:18: FIL009"]),
    "a key given twice": ("docs/en/law.md", "title: ", "title: Law\ntitle: ", ["docs/en/law.md:3: FIL006"]),
    "a mark in the original": (RU, "[6]", "[77]", [f"{RU}:27: CIT002"]),
    "a mark in a translation": (EN, "[6]", "[6. Thus A.D.", [f"{EN}:27: CIT001"]),
    "a mark before others of its work": (KK, "[7]", "[77]", [f"{KK}:27: CIT002"]),
    "a letter for a number": (EN, "[1]", "[l]", [f"{EN}:12: CIT001"]),
    "a word of the source": (RU, "почти всегда предполагает", "почти всегда предпологает", [f"{RU}:27: SRC001"]),
    "a Latin letter": (RU, "Такого подхода", "Такогo подхода", [f"{RU}:27: TRN006"]),
    "a quoted word": (KK, "органдар қызметіндегі демократизмні", "оргондар қызметіндегі демократизмні", [f"{KK}:91: GLO001"]),
    "a letter of an alphabet": (STRINGS, "прстуұүфхһ", "прстуүфхһ", [f"{STRINGS}:4: LAN005"]),
    "a link to a law": (KK, "[Қазақстан Республикасы Конституциясының 3-бабының 4-тармағында](law.md#constitution-3-4)", "Қазақстан Республикасы Конституциясының 3-бабының 4-тармағында", [f"{KK}:75: TRN003"]),
    "the source": ("docs/data/source.txt", "классификации", "ликвидации", ["docs/data/source.txt:1: SRC011"]),
    "bold in HTML": (EN, "At the same time", "At <b>the</b> same time", [f"{EN}:30: HTM001"]),
    "an id given twice": (RU, "{: #p3 }", "{: #p2 }", [f"{RU}:18: ANC002"]),
}  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "told"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_once_at_its_place(copy: Copy, path: str, old: str, new: str, told: list[str]) -> None:
    text = (copy.root / path).read_text(encoding="utf-8")
    assert old in text
    copy.write(path, text.replace(old, new, 1).encode())
    found = causes.first(run.run(copy.load()))
    assert [f"{finding.path}:{finding.line}: {finding.code}" for finding in found] == told


def told(copy: Copy) -> list[str]:
    return [f"{each.path}: {each.code}" for each in causes.first(run.run(copy.load()))]


def test_an_id_that_is_gone_is_told_once(copy: Copy) -> None:
    copy.edit(EN, "{: #concept }", "{: #notion }")
    assert told(copy) == [f"{EN}: TRN001"]
    for path in (RU, KK):
        copy.edit(path, "{: #concept }", "{: #notion }")
    assert told(copy) == ["docs/data/anchors.txt: ANC004", f"{RU}: ANC003"]


def test_a_page_that_is_gone_is_told_once(copy: Copy) -> None:
    for language in ("ru", "kk", "en"):
        (copy.root / f"docs/{language}/references.md").rename(copy.root / f"docs/{language}/works.md")
    settings = ["mkdocs.yml: PAG010", "mkdocs.yml: PAG010"]
    assert told(copy) == ["docs/data/anchors.txt: ANC004", "docs/ru/works.md: ANC003", *settings]


def test_it_is_said_how_many_wait() -> None:
    unread, other = Finding(GLOSSARY, 19, "FIL005", "x"), Finding(RU, 7, "CIT001", "y")
    assert causes.first([other, unread]) == [unread]
    assert causes.waiting([unread], [unread]) == ""
    assert (
        causes.waiting([unread, other], [unread])
        == "1 other waits for these to be corrected; `scripts/check --all` shows all\n"
    )


def test_what_stands_elsewhere_in_a_paragraph_is_no_part_of_its_slip() -> None:
    mixed = Finding(RU, 7, "TRN006", "«Тaкого» mixes Latin (a) and Cyrillic letters; retype it")
    other = Finding(RU, 7, "SRC001", "line 9 of the source has «подхода», the edition has «похода»; restore it")
    elsewhere = Finding(RU, 70, "SRC001", "line 90 of the source has «подхода», the edition has «похода»; restore it")
    assert causes.first([mixed, other, elsewhere]) == [mixed, other, elsewhere]


def test_words_that_changed_places_are_one_finding(copy: Copy) -> None:
    copy.edit(RU, "б) совершения различных действий;", "в) подзаконного правотворчества;;")
    copy.edit(RU, "\nв) подзаконного правотворчества;\n", "\nб) совершения различных действий;\n")
    copy.edit(RU, ";;", ";")
    (finding,) = [each for each in causes.first(run.run(copy.load())) if each.code == "SRC001"]
    assert "is at another place than in the source, line 118; move it back" in finding.message
