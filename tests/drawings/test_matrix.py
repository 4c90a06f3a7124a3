from lxml import etree

from drawings.matrix import FULL, RING, Matrix
from drawings.svg import PRINT, SCREEN, Title

SVG = "{http://www.w3.org/2000/svg}"
MATRIX = Matrix(
    Title("Кто где", "Таблица"),
    [str(n) for n in range(1, 29)],
    [("[1] Сапаргалиев", {0: FULL, 3: RING})],
    [(FULL, "цитирует")],
    [0.5] * 28,
    "доля",
)


def test_a_sign_is_in_the_column_of_its_part_in_each_width() -> None:
    for width in (SCREEN, PRINT):
        picture = etree.fromstring(MATRIX.svg(width))
        signs = list(picture.iter(f"{SVG}circle"))[1:]
        step = width * 0.64 / 28
        assert round((float(signs[1].get("cx", "")) - float(signs[0].get("cx", ""))) / step) == 3
        assert [each.get("fill") for each in signs] == ["currentColor", "white"]
        assert all(float(each.get("x", 0)) < width for each in picture.iter())


def test_names_of_columns_have_room_and_bars_are_filled_from_below() -> None:
    picture = etree.fromstring(MATRIX.svg(SCREEN))
    heads = [each for each in picture.iter(f"{SVG}text") if each.get("text-anchor")]
    assert [each.findtext(f"{SVG}tspan") for each in heads[:3]] == ["1", "4", "7"]
    frames, bars = (
        [each for each in picture.iter(f"{SVG}rect") if each.get("class") == name] for name in (None, "sign")
    )
    assert float(bars[0].get("height", "")) == float(frames[0].get("height", "")) / 2
    assert float(bars[0].get("y", "")) > float(frames[0].get("y", ""))
