"""The addresses that an edition promises, and the list of all that were ever promised."""

from edition.edition import Edition
from exports import downloads
from verify import addresses

GOLDEN = addresses.GOLDEN.read_text(encoding="utf-8").split()


def promised(edition: Edition) -> set[str]:
    """Every page and registered place in every language, and every file to download or to read by a program."""
    found = set(downloads.files(edition))
    for language in edition.codes:
        for name in edition.page_names:
            page = edition.address(language, name).removeprefix(edition.site_url)
            found |= {page or "index.html"}
            ids = [address.partition("#") for _, address, _ in edition.register]
            found |= {f"{page}#{id}" for page_name, _, id in ids if page_name == name}
    return found
