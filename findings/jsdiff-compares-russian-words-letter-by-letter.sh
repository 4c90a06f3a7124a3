#!/usr/bin/env bash
# Surprise: jsdiff shows what changed between two versions of a text; diffWords takes
# "each word and each punctuation mark" as a unit. In Cyrillic each letter is a unit of
# its own: where an amendment put "вправе" (is entitled) for "обязан" (is obliged), the
# "а" of both is kept, and pieces of the two words stand around it: обяз/впр-а-н/ве. Of
# the English pair one word is taken out and one put in. With an Intl.Segmenter so it is
# in Russian.
# Seen with: diff 9.0.0, the newest. Its words are made of Latin letters and figures; for
# accents of Latin this was mended (its issues #29, #311).
# Expected: words of an alphabet with spaces between them. The README says that the
# segmenter helps where there are none, as in Chinese, and that the default is the more
# predictable of the two.
# For an edition: diffWords with { intlSegmenter }, or words cut by \p{L} and diffArrays.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" diff@9.0.0

cat >"$work/try.mjs" <<'JS'
import { diffWords } from "diff";
const shown = (parts) => parts.map(({ added, removed, value }) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value)).join("");
const pairs = {
  en: ["The prosecutor may appeal", "The prosecutor must appeal"],
  ru: ["Прокурор обязан принести протест", "Прокурор вправе принести протест"],
  kk: ["Заң береді", "Заң алады"],
};
for (const [language, [before, after]] of Object.entries(pairs)) {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: "word" });
  console.log(`${language}: ${shown(diffWords(before, after))} | ${shown(diffWords(before, after, { intlSegmenter }))}`);
}
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
en: The prosecutor [-may-]{+must+} appeal | The prosecutor [-may-]{+must+} appeal
ru: Прокурор [-обяз-]{+впр+}а[-н-]{+ве+} принести протест | Прокурор [-обязан-]{+вправе+} принести протест
kk: Заң [-бере-]{+ала+}д[-і-]{+ы+} | Заң [-береді-]{+алады+}
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: jsdiff cuts words in another way"
  exit 1
fi
echo "still so: diff 9.0.0 compares Russian words letter by letter"
