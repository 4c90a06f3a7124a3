"""A TEI file in one language, made of the file that has all: its text, and of words in several languages its own."""

from collections.abc import Sequence

from exports.tei.elements import TEI, XML, Element

ID, LANGUAGE = f"{{{XML}}}id", f"{{{XML}}}lang"


def keep(root: Element, language: str, codes: Sequence[str]) -> None:
    """Leave in a file only one language: a translation then has the published ids, and so points to nothing else.

    Words that are in one language alone stay, whichever it is, such as quotations from the source; so do the forms of a
    term, each of which the edition explains.
    """
    _unite(root, language)
    for code in codes:
        if code != language:
            for found in root.xpath("//*[@xml:lang = $code][local-name() != 'form']", code=code):
                _leave_out(found, language)
    root.set(LANGUAGE, language)


def _unite(root: Element, language: str) -> None:
    """Put the body of one text in the place of the group of all."""
    (group,) = root.iter(f"{{{TEI}}}group")
    (text,) = (each for each in group if each.get(LANGUAGE) == language)
    front, body = text
    group.addprevious(body)
    body.set(LANGUAGE, language)
    _published(body, language)
    for whole in group.itersiblings(f"{{{TEI}}}front", preceding=True):
        whole.extend(front)
    _remove(group)


def _published(part: Element, language: str) -> None:
    """Give a part of a translation the published ids, without pointers to the original."""
    for found in part.iter():
        for name in (ID, "target"):
            if value := found.get(name):
                found.set(name, value.removesuffix(f".{language}"))
        found.attrib.pop("corresp", None)


def _leave_out(found: Element, language: str) -> None:
    """Take out an element of which a sibling says the same in the language; that gets its id."""
    tag = str(found.tag)
    near = [*found.itersiblings(tag), *found.itersiblings(tag, preceding=True)]
    same = [each for each in near if (each.get(LANGUAGE), each.get("type")) == (language, found.get("type"))]
    id = found.get(ID)
    if not same or (id and same[0].get(ID)):
        return
    if id:
        same[0].set(ID, id)
    _remove(found)
    _published(same[0], language)  # such as an id that a section had before


def _remove(found: Element) -> None:
    parent = found.getparent()
    assert parent is not None  # the root has no sibling
    parent.remove(found)
