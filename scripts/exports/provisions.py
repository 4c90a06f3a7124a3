"""The legal provisions as JSON: as cited, the wording then, what became of the act, what is in force today."""

import dataclasses
import json

from edition.edition import Edition
from edition.entries import Provision


def export(edition: Edition) -> bytes:
    """All provisions in the order of the page, each with its address in every language; what is not known is absent."""
    provisions = [_fields(edition, provision) for provision in edition.provisions]
    whole = {"address": edition.address(edition.original, "law"), "version": edition.version, "provisions": provisions}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _fields(edition: Edition, provision: Provision) -> dict[str, object]:
    known = {name: value for name, value in dataclasses.asdict(provision).items() if value is not None}
    del known["line"]
    addresses = {code: f"{edition.address(code, 'law')}#{provision.id}" for code in edition.codes}
    works = [reference.id for reference in edition.references if reference.provision == provision.id]
    return {"id": provision.id, "addresses": addresses, **known, "references": works}
