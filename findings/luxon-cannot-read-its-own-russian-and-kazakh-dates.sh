#!/usr/bin/env bash
# Surprise: Luxon writes a date as the language does (token DDD): "21 декабря 1995 г.",
# "1995 ж. 21 желтоқсан". Of its own string and the same token it makes an invalid date
# ("unparsable"), in Russian, Kazakh, Ukrainian and Bulgarian, whose year is followed by
# a word; in English, French, Spanish or Lithuanian it reads it. The space between year
# and word is plain in what it writes and U+202F in the pattern with which it reads: it
# writes with format() of Intl and makes the pattern with formatToParts(), which differ
# here. Whoever types U+202F is understood.
# Seen with: luxon 3.7.2, the newest, in the Node printed below. That the two functions
# of V8 differ is known (nodejs/node #49222, chromium 40893567), there for "AM" and "PM";
# ECMA-402, FormatDateTime, has one made of the other.
# Expected: Luxon's manual, "Parsing": DDD, "localized date with full month", with a
# locale; #995 removed the note that such tokens are not read.
# For an edition: dates for machines are 1995-12-21, and words of pages are not parsed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" luxon@3.7.2

cat >"$work/try.mjs" <<'JS'
import { DateTime } from "luxon";
const day = DateTime.local(1995, 12, 21);
const shown = (text) => text.replaceAll("\u202f", "<U+202F>").replaceAll("\u00a0", "<U+00A0>");
for (const locale of ["en", "fr", "es", "lt", "ru", "uk", "bg", "kk"]) {
  const text = day.setLocale(locale).toFormat("DDD");
  const read = DateTime.fromFormat(text, "DDD", { locale });
  console.log(`${locale}: ${shown(text)} -> ${read.toISODate() ?? read.invalidReason}`);
}
console.log("typed:", DateTime.fromFormat("21 декабря 1995\u202fг.", "DDD", { locale: "ru" }).toISODate());
JS
node --version
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
en: December 21, 1995 -> 1995-12-21
fr: 21 décembre 1995 -> 1995-12-21
es: 21 de diciembre de 1995 -> 1995-12-21
lt: 1995 m. gruodžio 21 d. -> 1995-12-21
ru: 21 декабря 1995 г. -> unparsable
uk: 21 грудня 1995 р. -> unparsable
bg: 21 декември 1995 г. -> unparsable
kk: 1995 ж. 21 желтоқсан -> unparsable
typed: 1995-12-21
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Luxon reads other dates"
  exit 1
fi
echo "still so: luxon 3.7.2 cannot read the Russian and Kazakh dates that it writes"
