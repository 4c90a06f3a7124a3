"""Regular expressions that an editor writes in docs/data, made ready for use, or refused with a reason."""

import re
import warnings
from functools import lru_cache

# More characters than this has no pattern; the edition's longest has 203.
LONGEST = 2_000
# `(…)*`, `(…)+`, `(…){2,}`: with another repetition inside, the time to search grows without bound.
REPEATED_GROUP = re.compile(r"(?<!\\)\)[*+{]")


class BrokenPatternError(ValueError):
    """A pattern that cannot be read; the message says why."""


@lru_cache(maxsize=512)
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, ready for use. Raises BrokenPatternError, whatever the cause."""
    if len(pattern) > LONGEST:
        raise BrokenPatternError(f"longer than {LONGEST:,} characters")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # `[[`, which is read as it always was
            return re.compile(pattern, flags)
    except (re.error, OverflowError) as error:  # the second for a repetition number too large
        raise BrokenPatternError(str(error)) from error
    except RecursionError as error:
        raise BrokenPatternError("brackets nested too deep") from error


def endless(pattern: str) -> bool:
    """Whether a search for a pattern might not end within any time: it repeats a group."""
    return bool(REPEATED_GROUP.search(pattern))
