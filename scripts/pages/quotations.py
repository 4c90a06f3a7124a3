"""What the script that checks quotations knows: the texts, the tables of the comparison, and words for readers."""

import json
import re
import unicodedata
from collections import defaultdict
from functools import partial
from typing import Any

from citations.ready import ANY_ID
from edition import emendations
from edition.edition import Edition
from edition.placeholders import citation_id
from edition.wording import string
from language import differences, quotation_marks
from pages.html import Addresses
from reading.markdown_page import Block

# The placeholder of the page that checks quotations, and the paths of what it loads: for all, and for a language.
PLACEHOLDER = "quotation-check"
TEXTS, DATA = "assets/quotations/texts.js", "assets/quotations/{}.js"
# What is left between a word and a mark of punctuation when the mark of a citation there is taken away.
SPACE_BEFORE = re.compile(r"\s+([.,;:!?])")


def texts(edition: Edition) -> str:
    """A script that hands over plain_texts()."""
    return _script("quotationTexts", plain_texts(edition))


def plain_texts(edition: Edition) -> dict[str, dict[str, str]]:
    """The text of each paragraph in each language, without the marks of citations."""
    return {
        code: {id: _without_marks(block) for id, block in edition.paragraphs(code).items()} for code in edition.codes
    }


def _without_marks(block: Block) -> str:
    text = "".join("" if piece.kind == "mark" else piece.text for piece in block.inlines)
    return " ".join(SPACE_BEFORE.sub(r"\1", text).split())


def data(edition: Edition, language: str, link: Addresses) -> str:
    """A script that hands over what a page in a language says of a quotation; `link` gives the addresses."""
    citations = edition.page_filled_by("citations")
    known = {
        "original": edition.original,
        "rules": rules(edition),
        "languages": {code: string(edition, language, f"language.{code}") for code in edition.codes},
        "pages": [
            {"ids": list(page.numbered), "addresses": {code: link(page.name, ANY_ID, code) for code in edition.codes}}
            for page in edition.text_pages(language)
        ],
        "labels": {id: block.label for id, block in edition.paragraphs(language).items() if block.label != id[1:]},
        "citations": link(citations, citation_id(ANY_ID)) if citations else "",
        "emendations": _emendations(edition),
        "notes": _notes(edition, language),
        "words": _words(edition, language),
    }
    return _script("quotationData", known)


def rules(edition: Edition) -> dict[str, Any]:
    """The tables: what a word is, letters that look alike, letters whose dots may be left out, quotation marks."""
    folds = [pair for code in edition.codes for pair in edition.search[code].get("fold", {}).items()]
    return {
        "word": differences.WORD.pattern.replace(r"[^\W_]", r"[\p{L}\p{N}]"),
        "quotes": quotation_marks.MARKS,
        "alike": edition.look_alikes,
        "alphabets": edition.alphabets,
        "forms": {one: other for one, other in folds if unicodedata.normalize("NFD", one)[0] == other},
    }


def _emendations(edition: Edition) -> dict[str, list[tuple[str, str]]]:
    found = defaultdict(list)
    for emendation, place in zip(edition.emendations, emendations.paragraphs(edition)):
        found[place].append((emendation.source, emendation.edition))
    return found


def _notes(edition: Edition, language: str) -> dict[str, list[tuple[str, str]]]:
    found = defaultdict(list)
    for note in edition.notes:
        found[note.paragraph].append((" ".join(note.words.split()), note.note[language]))
    return found


def _words(edition: Edition, language: str) -> dict[str, str]:
    words = partial(string, edition, language)
    return {
        "long": words("quotation_long"),
        "none": words("quotation_none"),
        "exact": words("quotation_exact"),
        "form": words("quotation_form"),
        "wrong": words("quotation_wrong"),
        "kinds": words("quotation_kinds"),
        "case": words("differs_case"),
        "dashes": words("differs_dashes"),
        "forms": words("differs_forms"),
        "hyphens": words("differs_hyphens"),
        "letters": words("differs_letters"),
        "punctuation": words("differs_punctuation"),
        "quotes": words("differs_quotes"),
        "spaces": words("differs_spaces"),
        "said": words("quotation_said"),
        "printed": words("edition_reading"),
        "source": words("source_reading"),
        "edition": words("edition_reading"),
        "place": words("quotation_place"),
        "one": words("cite_in_text"),
        "several": words("cite_in_text_several"),
        "cite": words("quotation_cite"),
        "original": words("paragraph_original"),
    }


def _script(name: str, value: Any) -> str:
    """A call with a value; no `<` in it ends an element of a page."""
    return f"{name}({json.dumps(value, ensure_ascii=False).replace('<', chr(92) + 'u003c')});\n"
