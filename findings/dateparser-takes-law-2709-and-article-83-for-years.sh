#!/usr/bin/env bash
# Surprise: dateparser's search for dates in running text takes numbers of laws
# and articles for years. «Закон № 2709 от 21 декабря 1995 г.» holds the year
# 2709 beside the right date, «Статья 83» the year 1983, also with the language
# given. «пункт 1», right behind it, gives none.
# Seen with: dateparser 1.5.0.
# Expected: one date in each sentence; a number behind "№" or "article" is none.
# For an edition: dates of laws are read by a pattern of its own for references;
# "the first date of the sentence" of such a library is the number of the law.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0

cat >"$work/try.py" <<'PY'
import warnings
from datetime import datetime
warnings.filterwarnings("ignore")
from dateparser.search import search_dates

for text in ("Закон № 2709 от 21 декабря 1995 г.", "Статья 83, пункт 1 Конституции от 30 августа 1995 года."):
    found = search_dates(text, languages=["ru"], settings={"RELATIVE_BASE": datetime(2020, 1, 1)})
    print([(words, f"{day:%Y-%m}") for words, day in found])
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
[('2709', '2709-01'), ('21 декабря 1995 г', '1995-12')]
[('83', '1983-01'), ('30 августа 1995 года', '1995-08')]
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: dateparser finds other dates in references to laws"
  exit 1
fi
echo "still so: dateparser 1.5.0 takes law No. 2709 and article 83 for the years 2709 and 1983"
