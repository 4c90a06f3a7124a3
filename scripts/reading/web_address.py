"""Parse a URL; None if it is malformed."""

from urllib.parse import SplitResult, urlsplit


def parts(address: str) -> SplitResult | None:
    """The parts of a URL; None for one such as `http://[x`, where urllib raises ValueError."""
    try:
        return urlsplit(address)
    except ValueError:
        return None
