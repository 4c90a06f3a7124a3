#!/usr/bin/env bash
# Surprise: spaCy parts the full point from the last word of a sentence, but not if
# that word ends with one of the Kazakh letters қ, ғ, ұ: "Бұл құқық. Ол заң." has
# the tokens "құқық." and "заң" + ".", and is one sentence where "Бұл заң. Ол
# құқық." is two. Қ ends a great many words (құқық, қазақ, халық). For the same
# reason іс-әрекет is three tokens and іс-қимыл is one.
# Seen with: spaCy 3.8.18, "xx" (for many languages), "ru", "ky", "tt"; it has no
# "kk". Its classes of letters list Cyrillic by languages: Russian, Tatar (with ә, ң,
# ө, ү, һ, җ), Ukrainian and more, not Kazakh. Found nowhere as a known issue.
# Expected: one rule for all letters, as \p{Ll} has; the documentation offers "xx"
# for languages that have no class of their own.
# For an edition: Kazakh is parted by rules of one's own, or tests have words in қ.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile spacy==3.8.18

cat >"$work/try.py" <<'PY'
import spacy

for language in ("xx", "ru", "ky", "tt"):
    nlp = spacy.blank(language)
    nlp.add_pipe("sentencizer")
    endings = [letter for letter in "абвгғәеиіқңөұүһя" if len(nlp(f"Бұл ту{letter}.")) == 2]
    print(language, "leaves the point at:", *endings)
    for text in ("Бұл құқық. Ол заң.", "Бұл заң. Ол құқық."):
        print(" ", " | ".join(str(sentence) for sentence in nlp(text).sents))
print(*(token.text for token in spacy.blank("xx")("іс-әрекет, іс-қимыл")))
PY
"$work/venv/bin/python" -W ignore "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
xx leaves the point at: ғ қ ұ
  Бұл құқық. Ол заң.
  Бұл заң. | Ол құқық.
ru leaves the point at: ғ қ ұ
  Бұл құқық. Ол заң.
  Бұл заң. | Ол құқық.
ky leaves the point at: ғ қ ұ
  Бұл құқық. Ол заң.
  Бұл заң. | Ол құқық.
tt leaves the point at: ғ қ ұ
  Бұл құқық. Ол заң.
  Бұл заң. | Ол құқық.
іс - әрекет , іс-қимыл
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: spaCy parts Kazakh words in another way"
  exit 1
fi
echo "still so: spaCy 3.8.18 takes the full point into Kazakh words that end with қ"
