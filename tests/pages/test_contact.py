from edition_copy import Copy
from pages.content import Context
from pages.node_html import NodeWriter
from pages.parts import contact
from website.build import _summary


def written(copy: Copy) -> str:
    context = Context(copy.load(), "en")
    return str(NodeWriter(context, lambda *place: "").write(contact(context)))


def test_the_page_says_who_answers_for_the_edition(copy: Copy) -> None:
    stated = "editor: A. B. Editor\n  repository: https://code.example/edition\n"
    copy.edit("mkdocs.yml", "  contact: !ENV", f"  {stated}  contact: !ENV")
    found = written(copy)
    assert "Responsible editor: A. B. Editor" in found
    assert '<a href="https://code.example/edition" rel="external">https://code.example/edition</a>' in found
    assert "not set: contact" in _summary(copy.load())


def test_what_is_not_said_is_said_to_be_so(copy: Copy) -> None:
    found = written(copy)
    assert "This copy of the site names no responsible editor." in found
    assert 'data/anchors.txt" rel="external">anchors.txt</a>: the register' in found
    assert "Repository" not in found
    assert _summary(copy.load()).endswith("not set: contact, editor, repository")
