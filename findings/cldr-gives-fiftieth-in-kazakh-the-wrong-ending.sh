#!/usr/bin/env bash
# Surprise: CLDR's rule for Kazakh ordinals looks at the last digit alone and
# puts all multiples of ten into the category "many", and its rule-based number
# format writes -шы for "many". But the suffix follows the vowels of the number
# word: отызыншы (30), қырқыншы (40), yet елуінші (50), жетпісінші (70),
# сексенінші (80), жүзінші (100). CLDR writes "50-шы", "70-шы", "100-шы".
# Seen with: npm cldr-rbnf 48.2.0, and the ICU of Node that prints below.
# Expected: 50, 70, 80 and 100 in the category of 1 to 5 ("other", -ші).
# For an edition: "50-тармақ" can be made from data, an ordinal with its suffix
# cannot; a catalogue with selectordinal inherits the mistake.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" cldr-rbnf@48.2.0

cat >"$work/try.mjs" <<'JS'
import { readFileSync } from "node:fs";
const file = new URL("node_modules/cldr-rbnf/rbnf/kk.json", import.meta.url);
const rules = JSON.parse(readFileSync(file)).rbnf.rbnf.OrdinalRules["%digits-ordinal"];
console.log(rules.at(-1)[1]);
const category = new Intl.PluralRules("kk", { type: "ordinal" });
for (const n of [1, 5, 30, 40, 50, 60, 70, 80, 90, 100]) console.log(n, category.select(n));
JS
echo "ICU $(node -p process.versions.icu), CLDR $(node -p process.versions.cldr)"
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
=#,##0=-$(ordinal,many{шы}other{ші})$;
1 other
5 other
30 many
40 many
50 many
60 many
70 many
80 many
90 many
100 many
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: CLDR has another rule for Kazakh ordinals"
  exit 1
fi
echo "still so: CLDR gives 50, 70, 80 and 100 the Kazakh suffix of 40"
