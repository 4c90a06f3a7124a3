import itertools
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from citations.bibtex import bibtex, escape
from edition import edition
from works import BOOK


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\\", "\\textbackslash{}"),
        ("a~b^c", "a\\textasciitilde{}b\\textasciicircum{}c"),
        ("5 $ & 7 %", "5 \\$ \\& 7 \\%"),
        ("a\n  b\tc", "a b c"),
        ("[Өзара іс-қимыл] «құқық» – “x”", "[Өзара іс-қимыл] «құқық» – “x”"),
    ],
)
def test_escaping(text: str, expected: str) -> None:
    assert escape(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ({"family": "Beethoven", "non-dropping-particle": "van", "given": "L."}, "van Beethoven, L."),
        ({"family": "King", "suffix": "Jr", "given": "M. L."}, "King, Jr, M. L."),
        ({"family": "Law and Order", "given": "A."}, "{Law and Order}, A."),
        ({"literal": "Ministry of Law, Order and Peace"}, "{Ministry of Law, Order and Peace}"),
        ({"family": "Андреев"}, "Андреев"),
    ],
)
def test_names(name: dict[str, str], expected: str) -> None:
    assert f"  author = {{{expected}}}" in bibtex({"id": "a", "type": "document", "author": [name]})


@given(st.text())
@example("a{b")
@example("}{")
@example("\\{")
@example("%}")
def test_an_entry_ends_where_it_should_whatever_a_title_and_an_address_hold(text: str) -> None:
    entry = bibtex({"id": "a", "type": "book", "title": text, "URL": f"https://a.example/{text}"})
    depths = list(itertools.accumulate({"{": 1, "}": -1}.get(character, 0) for character in entry))
    assert min(depths) == 0
    assert depths[-1] == 0
    assert depths.index(0, entry.index("{")) == len(entry) - 2  # the last brace, before the line end


def test_nothing_is_invented(first: edition.Edition) -> None:
    for reference in first.references:
        entry = bibtex(reference.csl)
        fields = re.findall(r"(?m)^  (\w+) =", entry)
        assert bool(fields) == (len(reference.csl) > 2)
        assert ("author" in fields) == ("author" in reference.csl)
        assert ("year" in fields) == ("issued" in reference.csl)


@pytest.mark.parametrize(
    ("code", "name"), [("de", "german"), ("uz-Latn", "uzbek"), ("en-GB", "english"), ("nb", ""), ("qaa", ""), ("x", "")]
)
def test_a_language_has_the_name_that_tex_knows(code: str, name: str) -> None:
    assert bibtex(BOOK | {"language": code}).count("langid") == bool(name)
    assert f"langid = {{{name}}}" in bibtex(BOOK | {"language": code}) or not name


def test_the_site_of_a_page_stands_where_biblatex_prints_it() -> None:
    """For `@online`, the data model of biblatex knows no `series`, and its styles print none."""
    entry = bibtex({"id": "a", "type": "webpage", "title": "О законе", "container-title": "Портал"})
    assert "  titleaddon = {Портал}" in entry and "series" not in entry
