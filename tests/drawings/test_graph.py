from lxml import etree

from drawings.graph import Box, Map, ordered, rows
from drawings.svg import PRINT, SCREEN, Title

SVG = "{http://www.w3.org/2000/svg}"
NAMES = ["a", "b", "c", "d", "e", "f"]
LINES = [
    ("b", "a", "defines"),
    ("c", "a", "limits"),
    ("d", "a", "supports"),
    ("f", "a", "rests_on"),
    ("e", "d", "limits"),
]
JOINED = [line[:2] for line in LINES]
KINDS = [("defines", "определяет"), ("supports", "поддерживает"), ("limits", "ограничивает"), ("rests_on", "опирается")]
MAP = Map(
    Title("Карта", "Словами ниже"),
    [Box(name, f"Понятие {name}", ["абзац 1"], "article", f"p-{name}") for name in NAMES],
    LINES,
    KINDS,
)


def test_boxes_are_below_those_that_they_are_joined_to_and_no_row_is_too_wide() -> None:
    assert rows(NAMES, JOINED, 2) == {"a": 0, "b": 1, "c": 1, "d": 2, "e": 3, "f": 2}
    found = ordered(NAMES, JOINED, 2)
    boxes = [sorted(item for item in row if isinstance(item, str)) for row in found]
    assert boxes == [["a"], ["b", "c"], ["d", "f"], ["e"]]
    assert sorted(item for item in found[1] if not isinstance(item, str)) == [("a", "d"), ("a", "f")]


def test_boxes_without_a_line_are_placed_too() -> None:
    assert [len(row) for row in ordered(["a", "b", "c"], [], 2)] == [2, 1]


def test_boxes_do_not_meet_and_stay_in_the_picture_in_each_width() -> None:
    for width in (SCREEN, PRINT):
        boxes = [
            [float(each.get(name, "")) for name in ("x", "y", "width", "height")]
            for each in etree.fromstring(MAP.svg(width)).iter(f"{SVG}rect")
        ]
        assert len(boxes) == len(NAMES)
        assert all(x >= 0 and x + w <= width for x, _, w, _ in boxes)
        for at, (x, y, w, h) in enumerate(boxes):
            for x2, y2, w2, h2 in boxes[at + 1 :]:
                assert x + w < x2 or x2 + w2 < x or y + h < y2 or y2 + h2 < y


def test_boxes_are_links_with_their_words_and_a_picture_without_addresses_is_one_image() -> None:
    picture = etree.fromstring(MAP.svg(SCREEN, lambda page, id: f"{page}/#{id}"))
    links = {each.get("href"): " ".join("".join(each.itertext()).split()) for each in picture.iter(f"{SVG}a")}
    assert picture.get("role") == "group" and links["article/#p-a"] == "Понятие a абзац 1"
    assert etree.fromstring(MAP.svg(PRINT)).get("role") == "img"


def test_each_kind_of_line_looks_different_and_the_same_map_gives_the_same_bytes() -> None:
    lines = etree.fromstring(MAP.svg(SCREEN)).iter(f"{SVG}line")
    assert len({(each.get("stroke-width"), each.get("stroke-dasharray")) for each in lines}) == len(KINDS)
    assert MAP.svg(SCREEN) == MAP.svg(SCREEN)
