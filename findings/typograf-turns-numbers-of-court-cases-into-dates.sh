#!/usr/bin/env bash
# Surprise: Typograf sets the typography of Russian texts. It writes dates like
# 1995-12-21 as 21.12.1995, and takes for such a date any four, two and two figures
# with hyphens between, also at the head of a longer number. Numbers of cases of
# Kazakh courts begin so (the court, the year, a division): "дело № 7527-22-00-3/1"
# becomes "дело № 00.22.7527-3/1", the nought-th day of the twenty-second month of the
# year 7527, and nobody finds the case by it. In HTML the words of a link are changed
# and its address is not. With en dashes the number stays.
# Seen with: typograf 7.8.0, the newest, with the locale ru and no other setting.
# Expected: the rule is named "Converting dates YYYY-MM-DD type DD.MM.YYYY"; ISO 8601
# has months from 01 to 12 and days from 01 to 31, and no "-3/1" behind them.
# For an edition: disableRule("ru/date/fromISO"), or numbers of cases in <nobr> or
# <code> and a test that compares the figures of a text before and after.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" typograf@7.8.0

cat >"$work/try.mjs" <<'JS'
import Typograf from "typograf";
const usual = new Typograf({ locale: ["ru"] });
const without = new Typograf({ locale: ["ru"] });
without.disableRule("ru/date/fromISO");
const shown = (text) => text.replaceAll(/[\u00a0\u202f]/g, "_");
for (const text of [
  "закон 1995-12-21",
  "дело 7527-22-00-3/1",
  "гражданское дело 7113-17-00-2/5500",
  '<a href="/7527-22-00-3">7527-22-00-3</a>',
  "дело 7527–22–00–3/1",
]) console.log(`${text} -> ${shown(usual.execute(text))} | ${shown(without.execute(text))}`);
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
закон 1995-12-21 -> закон 21.12.1995 | закон 1995-12-21
дело 7527-22-00-3/1 -> дело 00.22.7527-3/1 | дело 7527-22-00-3/1
гражданское дело 7113-17-00-2/5500 -> гражданское дело 00.17.7113-2/5500 | гражданское дело 7113-17-00-2/5500
<a href="/7527-22-00-3">7527-22-00-3</a> -> <a href="/7527-22-00-3">00.22.7527-3</a> | <a href="/7527-22-00-3">7527-22-00-3</a>
дело 7527–22–00–3/1 -> дело 7527–22–00–3/1 | дело 7527–22–00–3/1
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Typograf takes other numbers for dates"
  exit 1
fi
echo "still so: typograf 7.8.0 writes the case number 7527-22-00-3/1 as 00.22.7527-3/1"
