"""A word is typed with its own letters, not with those that another language of the same script has for them.

Why:  «коп» for «көп» is read without a stop, and no search finds it.
Bad:  `кұқық` on a page where the word is `құқық`; `мумкиндик` beside `мүмкіндік`
Good: `құқық`; a word that exists with both letters, as `он` and `оң`, if it has two letters
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping

from edition.edition import Edition
from language.senses import WORD
from reading.finding import Finding

# Shorter words may differ in such a letter alone.
SHORTEST = 3
# Letters with which words of one stem begin.
STEM = 6


def check(edition: Edition) -> Iterator[Finding]:
    """Yield words that are known with other letters (SPE001)."""
    if not edition.page_names:
        yield Finding("docs", 1, "SPE000", "there is no text to check; restore the pages")
        return
    for code, plain in _plain(edition).items():
        foreign = {word for text in edition.prose if text.language != code for word in _words(text.text)}
        counts = Counter(word for text in edition.prose if text.language == code for word in _words(text.text))
        wrong = _wrong(counts, plain)
        for text in edition.prose if wrong else ():
            for word in sorted(wrong.keys() & {*_own(text.text, foreign)}) if text.language == code else ():
                problem = f"“{word}” is “{wrong[word]}” elsewhere, with letters that only {code} has"
                line = text.line(max(text.text.lower().find(word), 0))
                yield Finding(text.path, line, "SPE001", f"{problem}; type it with them, or correct the other")


def _plain(edition: Edition) -> dict[str, dict[int, str]]:
    """For each language the letters that no other has, and what is typed for them, as the search folds them."""
    found = {}
    for code in edition.codes:
        others = {letter for other, letters in edition.alphabets.items() if other != code for letter in letters.lower()}
        folded = edition.search.get(code, {}).get("fold", {})
        own = {ord(letter): to for letter, to in folded.items() if letter not in others and to in others}
        if own:
            found[code] = own
    return found


def _words(text: str) -> Iterator[str]:
    return (word for word in WORD.findall(text.lower()) if len(word) >= SHORTEST)


def _own(text: str, foreign: Container[str]) -> Iterator[str]:
    """The words of a text that are not beside another word of a language in which they are known, as in a title."""
    words = [*_words(text)]
    known = [False, *(word in foreign for word in words), False]
    return (word for at, word in enumerate(words, 1) if not (known[at] and (known[at - 1] or known[at + 1])))


def _wrong(counts: Mapping[str, int], plain: Mapping[int, str]) -> dict[str, str]:
    """The words typed with plain letters, and what they are: a word, or the beginning of words of one stem."""
    own = [word for word in counts if word.translate(plain) != word]
    known_stems = Counter(word[:STEM] for word in counts)
    whole, stems = defaultdict[str, list[str]](list), defaultdict[str, set[str]](set)
    for word in own:
        whole[word.translate(plain)].append(word)
        if known_stems[word[:STEM]] > 1:
            stems[word.translate(plain)[:STEM]].add(word[:STEM])
    found = {}
    for word in counts:
        # Words that have a letter of their own where this one has the plain one.
        others = (each for each in whole.get(word.translate(plain), ()) if each != word)
        richer = [each for each in others if all(a == b or b.translate(plain) == a for a, b in zip(word, each))]
        stem = stems.get(word[:STEM].translate(plain), set())
        is_alone = len(word) > STEM and known_stems[word[:STEM]] == 1 and word[:STEM].translate(plain) == word[:STEM]
        if richer or (stem and is_alone):
            found[word] = richer[0] if richer else f"{min(stem)}…"
    return found
