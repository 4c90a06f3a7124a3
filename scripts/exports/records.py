"""The data for other programs: works as CSL-JSON, BibTeX and RIS, provisions as JSON, the glossary as CSV."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

from citations.bibtex import bibtex
from citations.ris import ris
from edition.edition import Edition
from edition.entries import Reference, Term
from edition.law import Act, Provision

# Between the quotations in a cell.
BETWEEN = " | "


def items(edition: Edition) -> list[dict[str, Any]]:
    """A CSL-JSON item for each reference, then for each other act of which the page of the law has a norm.

    What the editors say of it is in `annote`, which no style prints. No field is made from the name in the text: a name
    there is not yet the author of a work that was seen.
    """
    acts = {provision.id: edition.acts[provision.act] for provision in edition.provisions}
    cited = {reference.provision for reference in edition.references}
    known = {acts[id].id for id in cited if id in acts}
    works = [_work(edition, reference, acts.get(reference.provision)) for reference in edition.references]
    others = {id: day for id, day in _checked(edition.provisions).items() if id not in known}
    return [*works, *[_law(edition, edition.acts[id], day) for id, day in others.items()]]


def _checked(provisions: Iterable[Provision]) -> dict[str, str]:
    """The acts of provisions, of the norms above them and after them, each with the last day on which it was seen."""
    days: dict[str, str] = {}
    for provision in provisions:
        days |= {act: max(provision.checked, days.get(act, "")) for act in provision.acts}
    return days


def _work(edition: Edition, reference: Reference, act: Act | None) -> dict[str, Any]:
    known = dict(reference.csl)
    if known["type"] == "document" and "URL" in known:
        # Styles print the address of a page of the web alone.
        known["type"] = "webpage"
    if "URL" in known:
        known.setdefault("accessed", _day(reference.checked))
    law = _law(edition, act, reference.checked) if act else {}
    law = {name: value for name, value in law.items() if name not in ("id", "title")}
    return {**law, **known, "annote": _note(edition, reference)}


def _law(edition: Edition, act: Act, seen: str) -> dict[str, Any]:
    """An act in the language of the source, with its number, day and address as far as they are known."""
    pages = [page["url"] for page in act.pages][:1]
    known = {
        "id": act.id,
        "type": "legislation",
        "title": act.title[edition.original],
        "number": act.number(edition.original),
        "issued": _day(act.adopted) if act.adopted else None,
        "URL": "".join(pages),
        "accessed": _day(seen) if pages else None,
        "language": edition.original,
    }
    return _stated(known)


def _day(day: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in day.split("-")]]}


def identified(edition: Edition) -> list[dict[str, Any]]:
    """The items that have a title: a record of nothing would become a work without a name in other programs."""
    return [item for item in items(edition) if item.get("title")]


def csl_json(edition: Edition) -> bytes:
    """All items, the works in the order of their numbers."""
    return (json.dumps(items(edition), ensure_ascii=False, indent=2) + "\n").encode()


def bibtex_file(edition: Edition) -> bytes:
    """All works that are known as entries with an empty line between them."""
    return "\n".join(bibtex(item) for item in identified(edition)).encode()


def ris_file(edition: Edition) -> bytes:
    """All works that are known as records with an empty line between them."""
    return "\r\n".join(ris(item) for item in identified(edition)).encode()


def _note(edition: Edition, reference: Reference) -> str:
    statuses = edition.strings[f"status.{reference.status}"]
    said = [f"[{reference.number}] {statuses[code]}. {reference.said[code]}" for code in edition.codes]
    address = edition.address_of(edition.original, reference)
    return " / ".join([*said, f"{address} ({edition.version})"])


def provisions_json(edition: Edition) -> bytes:
    """All provisions in the order of the page, each with its address in every language; what is not known is absent."""
    provisions = [_provision(edition, provision) for provision in edition.provisions]
    address = edition.address(edition.original, edition.page_filled_by("law"))
    whole = {"address": address, "version": edition.version, "provisions": provisions}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _provision(edition: Edition, provision: Provision) -> dict[str, object]:
    act, own = edition.acts[provision.act], provision._asdict()
    addresses = {code: edition.address_of(code, provision) for code in edition.codes}
    works = [reference.id for reference in edition.references if reference.provision == provision.id]
    known: dict[str, Any] = {"id": provision.id, "addresses": addresses, **_act(act), "locator": provision.locator}
    known |= {name: own[name] for name in ("formerly", "cited", "about", "unseen", "note")}
    known |= {"changed_by": [_act(edition.acts[id]) for id in provision.changed_by]}
    known |= {"then": provision.text, "above": [_norm(edition, norm) for norm in provision.above]}
    known |= {"successors": [_norm(edition, norm) for norm in provision.successors]}
    known["now"] = known["successors"][-1] if provision.successors else None
    known["links"] = provision.pages(edition.acts)
    known |= {"checked": provision.checked, "references": works}
    return _stated(known)


def _act(act: Act) -> dict[str, Any]:
    """An act; `ended` is a day or a month, each date has its form in EDTF (ISO 8601-2), too."""
    ended = act.date("ended")
    known: dict[str, Any] = {
        "act": act.title,
        "short": act.short,
        "act_id": act.id,
        "identifier": act.identifier,
        "adopted": act.adopted,
        "dates": [_stated({**date._asdict(), "edtf": date.edtf}) for date in act.dates],
        "ended": ended.iso if ended else "",
        "fate": act.fate,
        "no_repeal_seen": act.no_repeal_seen,
    }
    return _stated(known)


def _norm(edition: Edition, norm: Mapping[str, Any]) -> dict[str, Any]:
    """A norm; `since` is the day or the month since which its act has been in force."""
    act = edition.acts[norm["act"]]
    began = act.date("in_force")
    changes = [_act(edition.acts[id]) for id in norm.get("changed_by", ())]
    return _stated({**norm, **_act(act), "since": began.iso if began else "", "changed_by": changes})


def _stated(known: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in known.items() if value not in (None, "", [], ())}


def glossary_csv(edition: Edition) -> bytes:
    """The glossary as CSV (RFC 4180): a line of names, a row for each term; ids in a cell have spaces between them."""
    rows = [_row(edition, term) for term in edition.terms]
    return table([[*rows[0]], *(row.values() for row in rows)])


def table(rows: Iterable[Iterable[str]]) -> bytes:
    """A table as CSV, with the byte order mark: without it spreadsheet programs show Cyrillic as rubbish."""
    target = io.StringIO(newline="")
    csv.writer(target).writerows(rows)
    return target.getvalue().encode("utf-8-sig")


def _row(edition: Edition, term: Term) -> dict[str, str]:
    row = {"id": term.id, "kind": term.kind}
    for code in edition.codes:
        row |= {f"term_{code}": term.term[code]["text"], f"origin_{code}": term.term[code]["origin"]}
        row[f"definition_{code}"] = term.definition[code]
        row[f"quotations_{code}"] = BETWEEN.join(place["quotation"][code] for place in term.stated_in)
    row["paragraphs"] = " ".join(dict.fromkeys(place["paragraph"] for place in term.stated_in))
    row |= {"provisions": " ".join(term.provisions), "related": " ".join(term.related)}
    address = edition.address_of(edition.original, term)
    # With a word before it no spreadsheet program takes a version for a date, as 1.1.0 would be in many countries.
    return row | {"address": address, "version": f"version {edition.version}"}
