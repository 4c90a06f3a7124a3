"""The legal provisions as TEI P5: as cited, as they read then, what became of the act, what stands there today."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from edition.edition import Edition
from edition.law import Act, LegalDate, Provision, translated_at, wordings
from exports.tei.elements import Element, address, element, former, in_texts
from exports.tei.entries import further


def law(edition: Edition) -> Iterator[Element]:
    """All legal provisions, each once, in every language."""
    return (_provision(edition, provision) for provision in edition.provisions)


def _provision(edition: Edition, provision: Provision) -> Element:
    act = edition.acts[provision.act]
    content = [
        *former(provision.formerly),
        *in_texts("head", _titles(act, provision.locator)),
        *([_cited(edition, provision.cited)] if provision.cited else ()),
        *in_texts("p", provision.about, resp="#editors"),
        *in_texts("p", provision.unseen, resp="#editors"),
        *(_norm(edition, provision.norms[0], "then") if provision.text else ()),
        *[part for norm in provision.above for part in _norm(edition, norm, "above")],
        *in_texts("p", act.fate, resp="#editors"),
        *[part for norm in provision.successors[:-1] for part in _norm(edition, norm, "between")],
        *[part for norm in provision.successors[-1:] for part in _norm(edition, norm, "now")],
        element("listBibl", *_sources(edition, provision)),
        *further(edition, provision, "locator", "about", "unseen", "note" if provision.text else ""),
    ]
    return element("div", *content, id=provision.id, type="provision")


def _titles(act: Act, locator: Mapping[str, str]) -> dict[str, str]:
    return {code: act.norm(locator, code) for code in act.title}


def _cited(edition: Edition, cited: Mapping[str, Any]) -> Element:
    place = element("ptr", target=f"#{cited['paragraph']}")
    quoted = in_texts("quote", {edition.original: cited["words"], **cited.get("quotation", {})})
    return element("cit", *quoted, place, type="cited")


def _norm(edition: Edition, norm: Mapping[str, Any], kind: str) -> list[Element]:
    """A norm with its wording, the dates of its act, the acts that changed it, and the editors' note."""
    act, text = edition.acts[norm["act"]], norm.get("text") or {}
    bibl = element(
        "bibl",
        *in_texts("title", _titles(act, norm["locator"])),
        *in_texts("title", act.short, type="short"),
        *_dates(act.dates),
        *_changed(edition, norm.get("changed_by", ())),
        *_versions(text),
    )
    quotes = [_quote(edition, text, code, words) for code, words in wordings(text, edition.codes).items()]
    made = element("cit", *quotes, bibl, type=kind) if quotes else bibl
    return [made, *in_texts("p", norm.get("note"), resp="#editors")]


def _quote(edition: Edition, text: Mapping[str, Any], language: str, words: str) -> Element:
    """Words of the law; a translation says so, and whose it is."""
    if language in edition.law_languages:
        return element("quote", words, language=language)
    source = translated_at(text, language) or "#editors"
    return element("quote", words, language=language, type="translation", source=source)


def _versions(text: Mapping[str, Any]) -> list[Element]:
    """Where the words were read, and the versions in which they were seen."""
    days = [(text["version"], "version")] if "version" in text else []
    days += [(seen["version"], "same") for seen in text.get("same_in", ())]
    found = [element("date", day, when=day, type=kind) for day, kind in days]
    return [*found, *([address(text["url"])] if "url" in text else ())]


def _dates(dates: Sequence[LegalDate]) -> list[Element]:
    """Dates with the bounds that are known; what they rest on is the subtype."""
    found = []
    for date in dates:
        bounds = {"notBefore": date.earliest, "notAfter": date.latest} if date.not_before else {"when": date.iso}
        found.append(element("date", date.edtf, type=date.event, **bounds))
        found.append(element("note", ", ".join(date.evidence), type="evidence", language="en"))
    return found


def _changed(edition: Edition, acts: Sequence[str]) -> list[Element]:
    known = [edition.acts[id] for id in acts]
    return [element("bibl", *_names(act), *_dates(act.dates), type="changed") for act in known]


def _names(act: Act) -> list[Element]:
    return [*in_texts("title", act.title), *in_texts("title", act.short, type="short")]


def _sources(edition: Edition, provision: Provision) -> Iterator[Element]:
    act = edition.acts[provision.act]
    number = [element("idno", act.identifier)] if act.identifier else []
    checked = element("date", provision.checked, when=provision.checked, type="checked")
    yield element("bibl", *_names(act), *number, *_dates(act.dates), *_changed(edition, provision.changed_by), checked)
    for page in provision.pages(edition.acts):
        yield element("bibl", *in_texts("title", page["label"]), address(page["url"]))
