#!/usr/bin/env bash
# Surprise: Babel parses the locale kk_Latn (Kazakh in Latin letters) without an
# error and answers with kk_Cyrl: the script that was asked for is replaced. A
# test for `locale.script` then says "Cyrl", and dates come in Cyrillic.
# Seen with: Babel 2.19.0. sr_Latn and uz_Latn keep their script.
# Expected: UnknownLocaleError, which Babel's documentation names for locales
# without data and which tlh_Latn (Klingon) below raises.
# For an edition: a Latin-letter Kazakh version cannot take its dates and names
# of languages from Babel, and no exception tells so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'babel==2.19.0'

cat >"$work/try.py" <<'PY'
from datetime import date
from babel import Locale, UnknownLocaleError
from babel.dates import format_date

for name in ("kk_Latn", "kk_Latn_KZ", "sr_Latn", "uz_Latn", "tlh_Latn"):
    try:
        locale = Locale.parse(name)
    except UnknownLocaleError:
        print(name, "is unknown")
        continue
    print(name, "->", locale, locale.script, format_date(date(1996, 2, 8), "MMMM", locale=locale))
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
kk_Latn -> kk_Cyrl Cyrl ақпан
kk_Latn_KZ -> kk_Cyrl_KZ Cyrl ақпан
sr_Latn -> sr_Latn Latn februar
uz_Latn -> uz_Latn Latn fevral
tlh_Latn is unknown
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Babel no longer answers kk_Latn with kk_Cyrl"
  exit 1
fi
echo "still so: Babel 2.19.0 answers the locale kk_Latn with kk_Cyrl"
