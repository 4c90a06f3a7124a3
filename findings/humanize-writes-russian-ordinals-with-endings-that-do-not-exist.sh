#!/usr/bin/env bash
# Surprise: humanize chooses the ending of a Russian ordinal by the English rule,
# by the last figure, with 11 to 13 apart (as "th" beside "st", "nd", "rd"). So it
# writes "10ой", "11ой", "20ой", "50ой", "100ой" for десятый, одиннадцатый,
# двадцатый, пятидесятый and сотый, whose ending is -ый. And "3ий", "5ый" are not
# how Russian shortens. naturaldate() stays English in the same language: "Jul 01
# 2011".
# Seen with: humanize 4.17.0 (the newest), locale ru_RU.
# Expected: 10-й, 20-й, 3-й: one letter behind a hyphen where the letter before
# the last is a vowel, the common rule for added endings. The README:
# i18n.activate("ru_RU") sets the language of what the functions return.
# For an edition: ordinals in words, or by rules of one's own; a translated
# library is read by a speaker before it is used.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check humanize==4.17.0

cat >"$work/try.py" <<'PY'
import datetime
import humanize
humanize.i18n.activate("ru_RU")
print(*(humanize.ordinal(number) for number in (1, 2, 3, 5, 10, 11, 20, 40, 50, 100)))
print(humanize.naturaldate(datetime.date(2011, 7, 1)))
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
1ый 2ой 3ий 5ый 10ой 11ой 20ой 40ой 50ой 100ой
Jul 01 2011
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: humanize writes Russian ordinals in another way"
  exit 1
fi
echo "still so: humanize 4.17.0 writes 10ой and 3ий"
