from edition import edition
from language import letters


def test_what_cannot_lack_does_not_lack(real: edition.Edition) -> None:
    known = letters.letters(real.alphabets)
    texts = [prose.text for part in real.prose for prose in part.texts]
    told = [(one.may_lack(text), one.lack(text)) for one in known.values() for text in texts]
    assert {(True, True), (True, False), (False, False)} == set(told)
