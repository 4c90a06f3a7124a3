#!/usr/bin/env bash
# Surprise: where a Russian sentence names a Kazakh word, eSpeak NG's Russian
# voice reads each letter that Russian does not have as the hexadecimal number
# of its character: қ (U+049B) is "letter four nine b", and the word around it is
# spelt out: «заң» is "зэ, а, letter four a three". Words in Latin letters it
# hands to its English voice; of Kazakh it has a voice as well, and does not ask
# it.
# Seen with: eSpeak NG 1.52.0 (espeakng-loader 0.2.4, phonemizer 3.4.0); Debian's
# 1.51 does the same. Its documentation does not name this; for Roman numbers
# of Unicode (Ⅳ) it is its issue #1671, open since 2023.
# Expected: numbers of characters cannot be understood, and the word is part of
# the sentence: the nearest sound (к for қ), or the other voice, as for Latin.
# For an edition: each Kazakh word in a Russian text has lang="kk", which screen
# readers follow; titles and labels without markup avoid them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check phonemizer==3.4.0 espeakng-loader==0.2.4

cat >"$work/try.py" <<'PY'
import espeakng_loader
from phonemizer.backend import EspeakBackend
from phonemizer.backend.espeak.wrapper import EspeakWrapper
EspeakWrapper.set_library(espeakng_loader.get_library_path())
EspeakWrapper.set_data_path(espeakng_loader.get_data_path())
for language, texts in (("ru", ["закон", "law", "қазақ", "заң", "ұғым", "четыре девять би"]), ("kk", ["қазақ", "ұғым"])):
    for text, sounds in zip(texts, EspeakBackend(language).phonemize(texts, strip=True)):
        print(language, text, "->", sounds)
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen" 2>"$work/other"

cat >"$work/expected" <<'END'
ru закон -> zakon
ru law -> (en)lɔː(ru)
ru қазақ -> ɭetətʃʲɪtyrʲɪdʲevɪtʲbiː a zɛ a ɭetətʃʲɪtyrʲɪdʲevɪtʲbiː
ru заң -> zɛ a ɭetətʃʲɪtyrʲɪeːjtrʲi
ru ұғым -> ɭetətʃʲɪtyrʲɪbiːʌdʲin ɭetətʃʲɪtyrʲɪdʲevɪtʲtrʲi y ɛm
ru четыре девять би -> tʃʲityrʲi dʲevʲʌtʲ bʲɪ
kk қазақ -> qɑzɑq
kk ұғым -> ʊʀəm
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: eSpeak NG reads Kazakh letters in another way"
  exit 1
fi
echo "still so: eSpeak NG 1.52 reads қ in Russian as the number of the letter"
