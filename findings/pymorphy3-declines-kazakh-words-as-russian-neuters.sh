#!/usr/bin/env bash
# Surprise: pymorphy3 gives each unknown word a Russian paradigm, also words
# with letters that Russian does not have: «іс-қимыл» is the genitive plural of
# a neuter "іс-қимыло", «ұғым» the instrumental of an adjective "ұғый". The tag
# for text of another script (LATN) is there; for Cyrillic letters outside the
# Russian alphabet none is.
# Seen with: pymorphy3 2.0.6, pymorphy3-dicts-ru 2.4.417150.4580142.
# Expected: UNKN, which the documentation names for words that could not be
# parsed.
# For an edition: a search by lemmas in mixed text looks at the alphabet of a
# word before it asks for its lemma.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pymorphy3==2.0.6 pymorphy3-dicts-ru==2.4.417150.4580142

cat >"$work/try.py" <<'PY'
from pymorphy3 import MorphAnalyzer

analyzer = MorphAnalyzer()
for word in ("іс-қимыл", "ұғым", "мәңгілік", "органдарының", "law"):
    best = analyzer.parse(word)[0]
    print(word, best.normal_form, best.tag, f"{best.score:.2f}")
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
іс-қимыл іс-қимыло NOUN,inan,neut plur,gent 0.36
ұғым ұғый ADJF masc,sing,ablt 0.24
мәңгілік мәңгілік NOUN,anim,masc sing,nomn 0.93
органдарының органдарының UNKN 1.00
law law LATN 1.00
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: pymorphy3 parses Kazakh words in another way"
  exit 1
fi
echo "still so: pymorphy3 2.0.6 takes іс-қимыл for the plural of a Russian іс-қимыло"
