"""What careless hands and hostile ones put into files: pieces of text, and real files cut, shuffled and spliced."""

from hypothesis import strategies as st

BOMB = "a: &a [x, x]\n" + "".join(f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefghij", "bcdefghijk"))
PIECES = [
    "[" * 5000,
    "- " * 3000,
    "{a: " * 2000,
    '{"a":' * 3000,
    "[[" * 9 + "]]" * 9,
    BOMB,
    "&a [*a]",
    "<<: {id: x}",
    "a: 1\na: 2",
    "? [a, b]\n: c",
    "!!python/object/apply:os.system [id]",
    "9" * 5000,
    "1e999",
    ".inf",
    "-.nan",
    "NaN",
    "1:59" * 300,
    "-9223372036854775809",
    "2026-13-45",
    '"\\ud800"',
    "\\u0000",
    "\0",
    "\x1b[2J",
    "\u202e",
    "\ufeff",
    "\u2028\u0085\r",
    "e\u0301и\u0306",
    "\U0010ffff\U0001f600",
    "true",
    "null",
    "[]",
    "{}",
    "7",
    '""',
    "`" * 3000,
    "[1–9999]" * 500,
    "[1-3][ 7 ][7а][0][" * 200,
    "{#" + "a" * 3000,
    "[a](" * 500,
    "[a](" + "x" * 3000,
    "![](javascript:alert(1))",
    "[a](http://[::1)",
    "[a](//[x]/)",
    "<a id=" * 300,
    "<!--" * 300,
    "```\n~~~\n",
    "---\n---\n",
    "\n---\n",
    "# а {: #b }\n" * 50,
    "<!-- references -->\n" * 50,
    "а" * 5000,
    "а. " * 2000,
    "аa" * 2000,
    "«" * 2000 + "»",
    "а-\n" * 1000,
    "#" * 3000,
    "p1#p1#p1 x y\n#\nx#\n#x\n",
    "%s{0}{{x}}{% raw %}",
    "(?:а?){40}б",
    "(",
    "../../../etc/passwd",
]


@st.composite
def spoilt(draw: st.DrawFn, original: bytes) -> bytes:
    """Bytes in place of a real file: random, truncated, shuffled, doubled, or with a hostile piece in it."""
    kind = draw(st.sampled_from(["random", "cut", "piece", "shuffle", "splice", "only", "byte"]))
    place = draw(st.integers(0, len(original)))
    if kind == "random":
        return draw(st.binary(max_size=400))
    if kind == "cut":
        return original[:place]
    if kind == "byte":
        return original[:place] + draw(st.binary(min_size=1, max_size=4)) + original[place + 1 :]
    if kind == "shuffle":
        lines = original.splitlines(keepends=True)
        return b"".join(draw(st.randoms(use_true_random=False)).sample(lines, len(lines)))
    if kind == "splice":
        other = draw(st.integers(0, len(original)))
        return original[:place] + original[other : other + draw(st.integers(0, 500))] + original[place:]
    piece = draw(st.sampled_from(PIECES)).encode("utf-8")
    return piece if kind == "only" else original[:place] + piece + original[place:]


# A text of hostile pieces and of any characters that UTF-8 has.
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=60)), max_size=6).map("".join)
# Any value that JSON has.
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
