#!/usr/bin/env bash
# Surprise: edtf.js reads dates of ISO 8601-2, which know periods, decades and "about",
# and format() writes them for a reader. In English 1995/2004 is "1995 – 2004" and 1995~
# "c. 1995"; in Russian, Kazakh and Ukrainian both are "1995": a law in force until 2004
# ends in its first year. 199X, a year of the nineties, is the year 1990 there; a day of
# December 1995 that is not known (1995-12-XX) is the 1st. In every language the year
# -0044 is "45" and the spring of 1995 the first of January. No error, no warning.
# Seen with: edtf 4.11.1, the newest. It has words for six languages (en, de, es, fr, it,
# ja) and writes all others as if the date were its first day.
# Expected: the two ends with a dash, as Intl.DateTimeFormat.formatRange writes them in
# Russian and Kazakh (last lines); where there are no words, the date as it is in EDTF.
# The README says nothing of languages.
# For an edition: dates are read by edtf.js and written by the edition itself.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" edtf@4.11.1

cat >"$work/try.mjs" <<'JS'
import edtf, { format } from "edtf";
for (const date of ["1995/2004", "1995-12-21/1995-12-23", "1995~", "199X", "1995-12-XX", "-0044", "1995-21"])
  console.log(`${date}: ${["en", "ru", "kk"].map((locale) => `${locale} ${format(edtf(date), locale)}`).join(", ")}`);
const [from, to] = [new Date(Date.UTC(1995, 5)), new Date(Date.UTC(2004, 5))];
for (const locale of ["ru", "kk"]) console.log("Intl:", new Intl.DateTimeFormat(locale, { year: "numeric", timeZone: "UTC" }).formatRange(from, to));
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
1995/2004: en 1995 – 2004, ru 1995, kk 1995
1995-12-21/1995-12-23: en 12/21/1995 – 12/23/1995, ru 21.12.1995, kk 21.12.1995
1995~: en c. 1995, ru 1995, kk 1995
199X: en XXXX, ru 1990, kk 1990
1995-12-XX: en 12/X/1995, ru 01.12.1995, kk 01.12.1995
-0044: en 45, ru 45, kk 45
1995-21: en 1/1/1995, ru 01.01.1995, kk 01.01.1995
Intl: 1995–2004
Intl: 1995–2004
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: edtf.js writes other dates"
  exit 1
fi
echo "still so: edtf 4.11.1 writes 1995/2004 as \"1995\" in Russian and Kazakh"
