from reading import web_address


def test_an_address_is_taken_apart() -> None:
    found = web_address.parts("law.md#senate-15")
    assert found and (found.path, found.fragment) == ("law.md", "senate-15")


def test_what_is_no_address_has_no_parts() -> None:
    assert web_address.parts("http://[::1") is None
    assert web_address.parts("http://қаз]/") is None
