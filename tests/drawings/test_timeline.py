from lxml import etree

from drawings.svg import SCREEN, Title, wrapped
from drawings.timeline import Row, Span, Timeline

SVG = "{http://www.w3.org/2000/svg}"
ROWS = [
    Row("1995-08-30", "30 августа 1995 года", ["Принятие: Конституция"], [(0, "day")]),
    Row("2011-01-09", "не ранее 9 января 2011 года", ["Вступление в силу: Закон № 374-IV"], [(1, "bound")]),
    Row("2017-07-11", "июль 2017 года", ["Прекращение действия: Закон"], [(1, "month")]),
]
SPANS = [Span(0, 0, None), Span(1, 1, 2), Span(1, 0, 1, full=False)]


def drawn(name: str = "Лента") -> etree._Element:
    legend, band = [("day", "день известен")], ("2011-01-01", "2017-07-01")
    return etree.fromstring(Timeline(Title(name, "Таблица ниже"), ROWS, SPANS, legend, band).svg(SCREEN))


def test_a_picture_has_a_name_and_says_where_its_facts_are_and_its_words_are_text() -> None:
    picture = drawn("Лента <1> & 2")
    assert (picture.findtext(f"{SVG}title"), picture.findtext(f"{SVG}desc")) == ("Лента <1> & 2", "Таблица ниже")
    assert (picture.get("role"), picture.get("aria-label")) == ("img", "Лента <1> & 2")
    words = " ".join("".join(each.itertext()) for each in picture.iter(f"{SVG}text"))
    assert "не ранее 9 января 2011 года Вступление в силу: Закон № 374-IV" in words


def test_what_is_known_to_the_day_to_the_month_or_as_a_bound_looks_different() -> None:
    signs = [each for each in drawn().iter() if each.get("class") == "sign"]
    looks = [(etree.QName(each).localname, each.get("fill")) for each in signs]
    assert looks[1:] == [("circle", "currentColor"), ("polygon", "white"), ("circle", "white")]


def test_later_is_lower_and_nothing_is_out_of_the_picture() -> None:
    picture = drawn()
    heights = [float(each.get("y", "")) for each in picture.iter(f"{SVG}tspan")]
    assert heights == sorted(heights)
    assert heights[-1] < float(picture.get("viewBox", "").split()[-1])
    assert {float(each.get("x", "")) < SCREEN for each in picture.iter(f"{SVG}tspan")} == {True}


def test_the_band_of_the_text_has_a_soft_end() -> None:
    shades = [float(each.get("fill-opacity", "")) for each in drawn().iter(f"{SVG}rect")]
    assert len(shades) > 3 and shades == sorted(shades, reverse=True) and shades[-1] < shades[0]


def test_lines_are_not_wider_than_their_room_and_numbers_stay_whole() -> None:
    assert wrapped("Закон №\N{NO-BREAK SPACE}374-IV", 80) == ["Закон", "№\N{NO-BREAK SPACE}374-IV"]
