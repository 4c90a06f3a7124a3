#!/usr/bin/env bash
# Surprise: any-date-parser reads dates of many languages. A date in the order of another
# country does not fit and should be no date: there is no month 21. It takes the figures
# apart instead, until some of them are one: in American English 21/12/1995 is 12 January
# 1995 (of 21 the 2 is left out), in Russian and Kazakh 12.21.1995 is 12 February 1995,
# and 1995-13-41 is 13 May 2041 or 13 April 1995. The answer is a valid date, and nothing
# tells that a figure was not read.
# Seen with: any-date-parser 2.2.4, the newest.
# Expected: an invalid date: its README has that for what cannot be read, and a word is
# so answered; Date.parse says NaN.
# For an edition: dates are ISO 8601 in the data, and read by a pattern from end to end.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" any-date-parser@2.2.4

cat >"$work/try.mjs" <<'JS'
import parser from "any-date-parser";
const read = (text, locale) => {
  const date = parser.fromString(text, locale);
  return Number.isNaN(date.valueOf()) ? "invalid" : date.toISOString().slice(0, 10);
};
for (const text of ["12/21/1995", "21/12/1995", "12.21.1995", "21.12.1995", "1995-13-41", "август"])
  console.log(`${text}: ${["en-US", "en-GB", "ru", "kk"].map((locale) => `${locale} ${read(text, locale)}`).join(", ")}`);
console.log("Date.parse:", Date.parse("21/12/1995"));
JS
TZ=UTC node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
12/21/1995: en-US 1995-12-21, en-GB 1995-02-12, ru 1995-02-12, kk 1995-02-12
21/12/1995: en-US 1995-01-12, en-GB 1995-12-21, ru 1995-12-21, kk 1995-12-21
12.21.1995: en-US 1995-02-12, en-GB 1995-02-12, ru 1995-02-12, kk 1995-02-12
21.12.1995: en-US 1995-12-21, en-GB 1995-12-21, ru 1995-12-21, kk 1995-12-21
1995-13-41: en-US 2041-05-13, en-GB 1995-04-13, ru 1995-04-13, kk 1995-04-13
август: en-US invalid, en-GB invalid, ru invalid, kk invalid
Date.parse: NaN
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: any-date-parser reads dates in another way"
  exit 1
fi
echo "still so: any-date-parser 2.2.4 reads 21/12/1995 as 12 January 1995"
