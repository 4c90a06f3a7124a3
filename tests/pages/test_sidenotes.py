from edition import edition
from edition_copy import Copy
from pages import sidenotes


def ids(margin: dict[str, sidenotes.Beside]) -> dict[str, list[str]]:
    return {
        paragraph: [id.removeprefix(f"side-{paragraph}-") for id in beside.notes]
        for paragraph, beside in margin.items()
    }


def test_a_term_is_explained_once_and_a_principle_once_in_a_section(first: edition.Edition) -> None:
    for language in first.codes:
        shown = ids(sidenotes.margin(first, first.pages[language, "article"]))
        assert [paragraph for paragraph, notes in shown.items() if "interaction" in notes] == ["p1"]
        assert [paragraph for paragraph, notes in shown.items() if "unity" in notes] == ["p9", "p16", "p24"]


def test_works_provisions_and_notes_stand_beside_each_paragraph_that_leads_to_them(first: edition.Edition) -> None:
    shown = ids(sidenotes.margin(first, first.pages["ru", "article"]))
    assert [paragraph for paragraph, notes in shown.items() if "ref-7" in notes] == ["p6", "p10"]
    assert shown["p2"] == ["note-kobzyrev", "ref-2"]
    assert sorted(shown["p24"]) == ["constitution-1-1", "note-adapted-quotation", "ref-18", "ref-19", "unity"]
    assert shown["p18"].count("prosecutor-11-8") == 1  # named twice there


def test_a_later_use_of_a_term_leads_to_its_one_note(first: edition.Edition) -> None:
    margin = sidenotes.margin(first, first.pages["kk", "article"])
    assert margin["p20"].ids["glossary.md#interaction"] == "side-p1-interaction"
    shown = {id for beside in margin.values() for id in beside.notes}
    assert {id for beside in margin.values() for id in beside.ids.values()} == shown


def test_what_leads_elsewhere_has_no_note(copy: Copy) -> None:
    loaded = copy.edit("docs/ru/article.md", "б) совершения", "б) [совершения](about.md#rules)").load()
    assert not sidenotes.margin(loaded, loaded.pages["ru", "article"])["p12b"].notes
