#!/usr/bin/env bash
# Surprise: slugify writes the Kazakh қ as "kh", the usual romanisation of х,
# and х itself as "h": қан (blood) is "khan", хан (khan) is "han", Қазақстан is
# "KHazakhstan"; its locale "kk" changes nothing. @sindresorhus/slugify does the
# opposite: х is "kh", and қ, ғ, ә, ң, ө, ү, ұ are deleted without a trace.
# Seen with: slugify 1.6.9, @sindresorhus/slugify 3.0.1.
# Expected: q or k for қ (BGN/PCGN writes q, ISO 9 k with a cedilla), and no
# letter of a word deleted: the second package promises to transliterate
# Cyrillic.
# For an edition: addresses come from numbers or the Russian text, not from
# Kazakh titles: «өң» has an empty slug, «қан» and «ан» have the same one.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" slugify@1.6.9 @sindresorhus/slugify@3.0.1

cat >"$work/try.mjs" <<'JS'
import slugify from "slugify";
import other from "@sindresorhus/slugify";
for (const word of ["қан", "хан", "ан", "Қазақстан", "Өзара іс-қимыл ұғымы", "өң"])
  console.log(`${word}: ${slugify(word, { locale: "kk" })} | ${other(word)}`);
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
қан: khan | an
хан: han | khan
ан: an | an
Қазақстан: KHazakhstan | aza-stan
Өзара іс-қимыл ұғымы: OEzara-is-khimyl-ughymy | zara-is-imyl-ymy
өң: oeng | 
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: the slugs of Kazakh words are others"
  exit 1
fi
echo "still so: slugify writes қан as khan, @sindresorhus/slugify deletes Kazakh letters"
