"""Every word has the letters of its language, and every text is in the language it is listed under.

Why:  A Kazakh і in a Russian word looks right and is found by no search; a text left in Russian is no translation.
Bad:  `прокуратурі` on a Russian page; `kk:` with a Russian sentence; a Latin `c` for the preposition «с»
Good: Kazakh words on a Russian page in quotation marks; Latin file names such as `source.txt`
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from edition.edition import Edition
from edition.prose import Prose
from language.letters import Letters, look_alikes, own_words, script
from language.sentences import Sentences
from reading.finding import Finding

WORD = re.compile(r"[^\W\d_]++")
# Characters on either side of a word in which the words beside it are looked for.
NEAR = 80
# Numerals such as `iv` are of no language.
NUMERAL = re.compile(r"[ivx]+")
# A letter in so many texts is no slip.
MANY = 20
# Two languages may share one word, and names.
SHORTEST_TITLE = 2


class Alphabet(NamedTuple):
    """The letters of a language, and the small letters of other scripts that are mistaken for them.

    `scripts` are those of the mistaken letters; `word` finds words of nothing else.
    """

    known: Letters
    mistaken: set[str]
    scripts: set[str]
    word: re.Pattern[str]


def check(edition: Edition) -> Iterator[Finding]:
    """Yield words and texts in another language than they should be, and alphabets (LAN000–LAN005, TRN005)."""
    if not edition.alphabets or not edition.prose or not edition.writing:
        problem = "there is no text, no alphabet or no quotation mark known; restore the files"
        yield Finding("docs/data/strings.yml", 1, "LAN000", problem)
        return
    quotes, known = edition.all_quotes, edition.known_letters
    mistaken = {code: look_alikes(letters, edition.look_alikes) for code, letters in edition.alphabets.items()}
    alphabets = {code: _alphabet(known[code], letters) for code, letters in mistaken.items()}
    texts = [(prose, own_words(prose.text, quotes)) for prose in edition.prose if prose.language in alphabets]
    found = [finding for text in texts for finding in _of_text(*text, alphabets[text[0].language], edition.sentences)]
    if lost := [*_lost_letters(edition, texts, alphabets)] if len(found) >= MANY else []:
        yield from lost  # what else was found follows from it
        return
    places = {(finding.path, finding.line) for finding in found}
    yield from found
    yield from (each for each in _untranslated(edition) if (each.path, each.line) not in places)


def _lost_letters(
    edition: Edition, texts: Sequence[tuple[Prose, str]], alphabets: Mapping[str, Alphabet]
) -> Iterator[Finding]:
    """Letters that an alphabet lacks and its language has: many texts on half of its pages have them."""
    for language, (known, *_) in alphabets.items():
        pages = sum(page.language == language for page in edition.pages.values())
        paths: dict[str, list[str]] = defaultdict(list)
        for prose, plain in texts:
            for letter in set(known.outside.findall(plain.lower())) if prose.language == language else ():
                paths[letter].append(prose.path if prose.kind == "page" else "")
        for letter, found in paths.items():
            if len(found) >= MANY and 2 * len({*found} - {""}) >= pages and script(letter) == known.script:
                line = edition.files["strings.yml"].line("alphabets", language)
                problem = f"the alphabet of {language} lacks {letter}, which {len(found)} texts have; add it"
                yield Finding("docs/data/strings.yml", line, "LAN005", problem)


def _alphabet(known: Letters, mistaken: set[str]) -> Alphabet:
    one = f"[{''.join(sorted(mistaken))}]" if mistaken else r"(?!)"
    # No part of `e-mail`, `{y}` and `p < 1`.
    word = re.compile(rf"{one}(?<![\w{{-].){one}*+(?![\w}}-]|\s*[=<>≤≥])")
    return Alphabet(known, mistaken, set(map(script, mistaken)), word)


def _of_text(prose: Prose, plain: str, alphabet: Alphabet, sentences: Sentences) -> Iterator[Finding]:
    """The problems of a text; `plain` is the text with what may be in another language blanked out."""
    if prose.kind != "verbatim" and alphabet.known.outside.search(plain):
        yield from _words(prose, plain, alphabet.known)
        yield from _look_alikes(prose, plain, alphabet)
    if prose.kind == "page":
        for start, end in sentences.spans(plain):
            if alphabet.known.is_foreign(plain[start:end]):
                problem = f"«{prose.text[start : start + 40]}…» is not {prose.language}; write in that language"
                yield Finding(prose.path, prose.line(start), "TRN005", f"{problem}, or quote it")
    elif alphabet.known.is_foreign(plain) or (prose.kind == "meta" and _in_another_script(plain, alphabet.known)):
        problem = f"«{prose.text[:40]}» is not {prose.language}; write in the language it is listed under, or quote it"
        yield Finding(prose.path, prose.line(), "LAN002", problem)


def _words(prose: Prose, plain: str, known: Letters) -> Iterator[Finding]:
    """Words of the alphabet's script that have a letter outside it; those of two scripts are found by TRN006."""
    for match in WORD.finditer(plain):
        found = known.outside.search(match[0])
        letter = found[0] if found and set(map(script, match[0])) == {known.script} else ""
        # One of the language's with a sign to it, as in the names of other Latin languages, is no slip.
        plain_letter = unicodedata.normalize("NFD", letter)[:1].lower() if known.script == "LATIN" else ""
        if letter and plain_letter not in known.all - {letter}:
            problem = f"«{match[0]}» has the letter {letter}, which {prose.language} does not use; retype it"
            yield Finding(prose.path, prose.line(match.start()), "LAN001", f"{problem}, or quote the word")


def _look_alikes(prose: Prose, plain: str, alphabet: Alphabet) -> Iterator[Finding]:
    """Small words of nothing but letters mistaken for this language's, between words that are no foreign ones."""
    for match in alphabet.word.finditer(plain):
        beside = [] if NUMERAL.fullmatch(match[0]) else _beside(plain, match, alphabet.mistaken)
        if beside and alphabet.scripts.isdisjoint(script(letter) for word in beside for letter in word):
            scripts = "/".join(sorted(alphabet.scripts)).title()
            problem = f"«{match[0]}» is {scripts} and only looks like a word here; retype it"
            yield Finding(prose.path, prose.line(match.start()), "LAN003", problem)


def _beside(plain: str, match: re.Match[str], mistaken: set[str]) -> list[str]:
    """The nearest words before and after one, that are not of mistaken letters themselves."""
    start, end = match.span()
    before, after = WORD.findall(plain, max(0, start - NEAR), start), WORD.findall(plain, end, end + NEAR)
    others = [[word for word in words if not mistaken.issuperset(word)] for words in (before[::-1], after)]
    return [words[0] for words in others if words]


def _in_another_script(plain: str, known: Letters) -> bool:
    """Whether words, which are no names such as PDF or BibTeX, have no letter of the language's script."""
    words = [word for word in WORD.findall(plain) if sum(map(str.isupper, word)) < 2]
    return bool(words) and all(script(letter) != known.script for word in words for letter in word)


def _untranslated(edition: Edition) -> Iterator[Finding]:
    heads = [prose for prose in edition.prose if prose.kind == "meta"]
    known = {prose.place: WORD.findall(prose.text) for prose in heads if prose.language == edition.original}
    for prose in heads:
        words = WORD.findall(prose.text)
        same = prose.language != edition.original and len(words) >= SHORTEST_TITLE and words == known.get(prose.place)
        if same and not all(word[0].isupper() for word in words):
            problem = f"«{prose.text[:40]}» is the same as in the original; write in {prose.language}"
            yield Finding(prose.path, prose.line(), "LAN004", problem)
