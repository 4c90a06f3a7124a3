"""What changed from one sequence to another, in bounded time."""

from collections import Counter
from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher

# Pairs of equal items that an alignment would have to weigh; beyond, the whole counts as one change.
MOST_PAIRS = 1_000_000
Opcode = tuple[str, int, int, int, int]


def opcodes(left: Sequence[Hashable], right: Sequence[Hashable]) -> Sequence[Opcode]:
    """Steps as difflib has them (tag, a1, a2, b1, b2); equal beginnings and ends are told at a glance."""
    if list(left) == list(right):
        return [("equal", 0, len(left), 0, len(right))] if left else []
    counts = Counter(right)
    if sum(counts[item] for item in left) > MOST_PAIRS:
        return [("replace", 0, len(left), 0, len(right))]
    return SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
