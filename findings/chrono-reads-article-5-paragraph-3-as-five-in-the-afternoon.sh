#!/usr/bin/env bash
# Surprise: chrono-node looks for dates and times in text and takes "Art. 5 p.
# 3" for five o'clock in the afternoon, "para 12 at 5" for five in the morning,
# "[12 p.]" for noon: "5 p" is to it what "5 pm" is. The full point behind p
# does not stop it. Its Russian half reads «с 5 по 8» (from 5 to 8, of articles)
# as a time as well.
# Seen with: chrono-node 2.10.3.
# Expected: no date and no time in any of these, the common pinpoints of
# citations.
# For an edition: pinpoints are taken out of a text before it goes to such a
# reader of dates.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" chrono-node@2.10.3

cat >"$work/try.mjs" <<'JS'
import * as chrono from "chrono-node";
const now = new Date(2020, 0, 1, 0, 0);
const found = (parser, text) => parser.parse(text, now).map((r) => `${r.text} = ${r.start.get("hour")}:00`).join(", ");
for (const text of ["Const., art. 5 p. 3", "see para 12 at 5", "Lex, 1995 [12 p.]"])
  console.log(text, "->", found(chrono, text));
console.log("статьи с 5 по 8", "->", found(chrono.ru, "статьи с 5 по 8"));
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
Const., art. 5 p. 3 -> 5 p = 17:00
see para 12 at 5 -> at 5 = 5:00
Lex, 1995 [12 p.] -> 12 p = 12:00
статьи с 5 по 8 -> с 5 по 8 = 5:00
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: chrono-node reads pinpoints in another way"
  exit 1
fi
echo "still so: chrono-node 2.10.3 takes art. 5 p. 3 for five in the afternoon"
