#!/usr/bin/env bash
# Surprise: diffWords of jsdiff compares English by words and Russian or Kazakh
# by letters: "court" and "count" differ as a whole, «суд» (court) and «сад»
# (garden) in the middle letter, and a law with another word is shown as a
# patchwork of letters. Its words consist of Latin letters alone; every letter
# of another script is a mark of punctuation of its own.
# Seen with: diff 9.0.0, the newest. Known: a pull request for words that are
# not Latin is open since 2021; the README only says that Intl.Segmenter "tends"
# to give better results for text that is not English.
# Expected: the README: diffWords treats "each word and each punctuation mark as
# a token"; so it does with the option intlSegmenter (second half).
# For an edition: pass an Intl.Segmenter, or cut the text into words before.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" diff@9.0.0

cat >"$work/try.mjs" <<'JS'
import { diffWords } from "diff";
const show = (parts) => parts.map((part) => (part.added ? "+" : part.removed ? "-" : "=") + part.value).join("|");
const intlSegmenter = new Intl.Segmenter("ru", { granularity: "word" });
for (const options of [{}, { intlSegmenter }])
  for (const [before, after] of [["court", "count"], ["суд", "сад"], ["заңның күші", "заңға күш"], ["органы взаимодействия", "органы взаимного действия"]])
    console.log(show(diffWords(before, after, options)));
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
-court|+count
=с|-у|+а|=д
=заң|-ның|+ға|= күш|-і
=органы взаим|+н|=о|+го |=действия
-court|+count
-суд|+сад
-заңның күші|+заңға күш
=органы |-взаимодействия|+взаимного действия
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: jsdiff cuts Cyrillic text into words in another way"
  exit 1
fi
echo "still so: jsdiff 9.0.0 compares Cyrillic words letter by letter"
