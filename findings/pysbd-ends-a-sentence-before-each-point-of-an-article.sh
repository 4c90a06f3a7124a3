#!/usr/bin/env bash
# Surprise: laws cite points by a figure and a bracket: «5-баптың 1) және 2)
# тармақшалары», "sub-paragraphs 1) and 2) of Article 5". pySBD takes each such
# figure inside a sentence for the beginning of an item of a list, and makes
# three sentences of one: "5-баптың", "1) және", "2) тармақшалары". In Russian
# it also ends a sentence behind "ст." (article).
# Seen with: pysbd 0.3.4 (the newest, of 2021), "kk", "ru" and "en". It parts
# lists that stand in one line on purpose ("1) The first item 2) The second"), but
# nothing here is such an item. Of a like case (#86) it was said that callers
# add rules of their own.
# Expected: one sentence; razdel 0.5.0 leaves the Russian ones whole. The README
# promises sentences for texts of any domain.
# For an edition: sentences of laws are aligned by rules of one's own, or these
# figures are masked before.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pysbd==0.3.4 razdel==0.5.0

cat >"$work/try.py" <<'PY'
import pysbd, razdel
texts = (("kk", "5-баптың 1) және 2) тармақшалары қолданылмайды. Келесі сөйлем."),
         ("en", "Sub-paragraphs 1) and 2) of Article 5 do not apply. Next."),
         ("ru", "Подпункты 1) и 2) пункта 5 не применяются. Далее."),
         ("ru", "Согласно ст. 83 Конституции надзор осуществляет прокурор. Далее."))
for language, text in texts:
    print(language, "pysbd:", " | ".join(part.strip() for part in pysbd.Segmenter(language=language, clean=False).segment(text)))
for language, text in texts[2:]:
    print(language, "razdel:", " | ".join(part.text for part in razdel.sentenize(text)))
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
kk pysbd: 5-баптың | 1) және | 2) тармақшалары қолданылмайды. | Келесі сөйлем.
en pysbd: Sub-paragraphs | 1) and | 2) of Article 5 do not apply. | Next.
ru pysbd: Подпункты | 1) и 2) пункта 5 не применяются. | Далее.
ru pysbd: Согласно ст. | 83 Конституции надзор осуществляет прокурор. | Далее.
ru razdel: Подпункты 1) и 2) пункта 5 не применяются. | Далее.
ru razdel: Согласно ст. 83 Конституции надзор осуществляет прокурор. | Далее.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: pySBD cuts sentences of laws in another way"
  exit 1
fi
echo "still so: pySBD 0.3.4 makes three sentences of one that names points 1) and 2)"
