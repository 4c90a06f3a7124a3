#!/usr/bin/env bash
# Surprise: RIS has DA and PY for dates, both as YYYY/MM/DD/other. pandoc reads
# a bare year in PY only. DA is ignored: a record dated by DA alone has no date.
# PY or Y1 with a month and day give an empty list of date-parts, which CSL-JSON
# does not allow, so not even the year is kept. No warning in any case.
# Seen with: pypandoc_binary 1.17 (pandoc 3.9).
# Expected: 1995-12-21 in all cases, by the RIS specification ("PY - must be
# YYYY/MM/DD/other info"), or at least the year.
# For an edition: RIS needs a PY with the year alone beside any DA.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17

cat >"$work/try.py" <<'PY'
import json, pypandoc
for dates in ("DA  - 1995/12/21/", "PY  - 1995/12/21/", "Y1  - 1995/12/21/",
              "PY  - 1995\nDA  - 1995/12/21/"):
    record = f"TY  - JOUR\nID  - law\nTI  - О прокуратуре\n{dates}\nER  - \n"
    item = json.loads(pypandoc.convert_text(record, "csljson", format="ris"))[0]
    print(dates.replace("\n", " and "), "->", item.get("issued"))
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
DA  - 1995/12/21/ -> None
PY  - 1995/12/21/ -> {'date-parts': []}
Y1  - 1995/12/21/ -> {'date-parts': []}
PY  - 1995 and DA  - 1995/12/21/ -> {'date-parts': [[1995]]}
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: pandoc reads dates of RIS in another way"
  exit 1
fi
echo "still so: pandoc 3.9 loses every date of RIS but a bare year in PY"
