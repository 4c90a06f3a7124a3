import dataclasses
import struct

from edition import edition
from pages import share_picture


def test_a_picture_has_the_size_that_is_stated_and_the_same_bytes_each_time(real: edition.Edition) -> None:
    drawn = {language: share_picture.draw(real, language) for language in real.codes}
    assert len(set(drawn.values())) == len(real.codes)
    for language, picture in drawn.items():
        assert picture.startswith(b"\x89PNG\r\n\x1a\n")
        assert struct.unpack(">II", picture[16:24]) == (share_picture.WIDTH, share_picture.HEIGHT)
        assert picture == share_picture.draw(real, language)


def test_a_long_title_is_set_smaller_and_stays_one_picture(real: edition.Edition) -> None:
    for times in (4, 40):
        title = {code: f"{words} " * times for code, words in real.strings["title"].items()}
        long = dataclasses.replace(real, strings=real.strings | {"title": title})
        picture = share_picture.draw(long, "kk")
        assert struct.unpack(">II", picture[16:24]) == (share_picture.WIDTH, share_picture.HEIGHT)
