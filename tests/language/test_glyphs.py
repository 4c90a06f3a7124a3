from language import glyphs


def test_letters_without_a_glyph_are_told_from_others() -> None:
    assert glyphs.without_glyph(glyphs.others("abc法é界 ≥½ β ש ع ½😀\n\u0301")) == {"法", "界", "😀"}


def test_what_is_known_to_have_a_glyph_has_one() -> None:
    known = "".join(
        chr(code) for code in range(0x3000) if not glyphs.OTHER.match(chr(code)) and chr(code).isprintable()
    )
    assert glyphs._first_lacking(" ".join(known)) == ""
