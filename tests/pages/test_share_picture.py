import dataclasses
import struct

from edition import edition
from pages import share_picture


def test_a_picture_has_the_size_that_is_stated_and_the_same_bytes_each_time(first: edition.Edition) -> None:
    drawn = {language: share_picture.draw(first, language) for language in first.codes}
    assert len(set(drawn.values())) == len(first.codes)
    for language, picture in drawn.items():
        assert picture.startswith(b"\x89PNG\r\n\x1a\n")
        assert struct.unpack(">II", picture[16:24]) == (share_picture.WIDTH, share_picture.HEIGHT)
        assert picture == share_picture.draw(first, language)


def test_a_long_title_is_set_smaller_and_stays_one_picture(first: edition.Edition) -> None:
    for times in (4, 40):
        title = {code: f"{words} " * times for code, words in first.strings["title"].items()}
        long = dataclasses.replace(first, strings=first.strings | {"title": title})
        picture = share_picture.draw(long, "kk")
        assert struct.unpack(">II", picture[16:24]) == (share_picture.WIDTH, share_picture.HEIGHT)
