"""Addresses of the web taken apart, also those that are none."""

from urllib.parse import SplitResult, urlsplit


def parts(address: str) -> SplitResult | None:
    """The parts of an address; None for one that cannot be taken apart, such as `http://[x`, where urllib raises."""
    try:
        return urlsplit(address)
    except ValueError:
        return None
