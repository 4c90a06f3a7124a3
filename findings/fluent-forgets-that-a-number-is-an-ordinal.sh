#!/usr/bin/env bash
# Surprise: in Fluent a message chooses the ending of an ordinal by NUMBER($n, type:
# "ordinal"). The guide of Fluent teaches this. @fluent/bundle drops the word type
# without a sign and chooses by the cardinal: in Kazakh, which has one ending for
# counted things and two for ordinals, article 6 is "6-ші бап" and not "6-шы", 9 and 10
# too; in English 2 is "2th". No error is reported.
# Seen with: @fluent/bundle 0.19.1, the newest. Its NUMBER() lets eight options through,
# and type is none of them; who hands over a FluentNumber with the option in the program
# has the right ending (last column). Seen by a user too (grammyjs/i18n #44).
# Expected: "Selectors" in the guide of Project Fluent (its pull request #259), whose
# example is just this; Intl.PluralRules of the same Node has "many" for 6, 9 and 10.
# For an edition: ordinals come from the program, or the endings are in the data.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" @fluent/bundle@0.19.1

cat >"$work/try.mjs" <<'JS'
import { FluentBundle, FluentNumber, FluentResource } from "@fluent/bundle";
const messages = {
  kk: ["[many] { $n }-шы бап", "*[other] { $n }-ші бап"],
  en: ["[one] { $n }st", "[two] { $n }nd", "[few] { $n }rd", "*[other] { $n }th"],
};
for (const [locale, variants] of Object.entries(messages)) {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  const choice = (of) => `{ ${of} ->\n  ${variants.join("\n  ")}\n}`;
  const wrong = bundle.addResource(new FluentResource(`asked = ${choice('NUMBER($n, type: "ordinal")')}\ngiven = ${choice("$n")}`));
  const said = (id, n) => bundle.formatPattern(bundle.getMessage(id).value, { n }, wrong);
  for (const n of locale === "kk" ? [5, 6, 9, 10] : [1, 2, 3, 4])
    console.log(`${locale} ${n}: ${said("asked", n)} | ${said("given", new FluentNumber(n, { type: "ordinal" }))}`);
  console.log("errors:", wrong.length);
}
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
kk 5: 5-ші бап | 5-ші бап
kk 6: 6-ші бап | 6-шы бап
kk 9: 9-ші бап | 9-шы бап
kk 10: 10-ші бап | 10-шы бап
errors: 0
en 1: 1st | 1st
en 2: 2th | 2nd
en 3: 3th | 3rd
en 4: 4th | 4th
errors: 0
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Fluent chooses the endings of ordinals in another way"
  exit 1
fi
echo "still so: @fluent/bundle 0.19.1 chooses the ending of an ordinal as of a cardinal"
