#!/usr/bin/env bash
# Surprise: Orama has no Kazakh, and its splitter for Russian parts words at ә ғ
# қ ң ө ұ ү һ і. So a search for «іс» (case) is one for «с» and finds all texts
# with a word in с; a search for «ң» is one for nothing. In an index without a
# language (English) no Cyrillic word is indexed at all, and neither insert nor
# search says so.
# Seen with: @orama/orama 3.1.18.
# Expected: an error or a warning where a text or a question gives no token.
# For an edition: an own tokenizer with \p{L}, and a test that each word of a
# page finds its page.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" @orama/orama@3.1.18

cat >"$work/try.mjs" <<'JS'
import { create, insert, search } from "@orama/orama";
for (const language of ["russian", "english"]) {
  const index = create({ schema: { text: "string" }, language });
  for (const text of ["өзара іс-қимыл", "статья 83", "сот", "заң"]) insert(index, { text });
  for (const term of ["іс", "заң", "ң", "статья", "83"]) {
    const { hits } = await search(index, { term });
    console.log(language, term, "->", hits.map((hit) => hit.document.text).sort().join(", ") || "nothing");
  }
}
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
russian іс -> сот, статья 83, өзара іс-қимыл
russian заң -> заң, өзара іс-қимыл
russian ң -> nothing
russian статья -> статья 83
russian 83 -> статья 83
english іс -> nothing
english заң -> nothing
english ң -> nothing
english статья -> nothing
english 83 -> статья 83
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Orama finds other texts"
  exit 1
fi
echo "still so: Orama 3.1.18 finds every text with a word in с for the Kazakh word іс"
