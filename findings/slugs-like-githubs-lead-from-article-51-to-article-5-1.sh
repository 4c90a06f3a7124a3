#!/usr/bin/env bash
# Surprise: programs make addresses of headings "like GitHub": full points are deleted.
# Laws number articles that were put in later with a point, "Статья 5.1", and its address
# is статья-51, that of article 51. The one that comes first keeps it, the other has
# "-1" behind: a law without 5.1 had article 51 at #статья-51, and from the day of the
# amendment all links to article 51 lead to 5.1, and none is broken. A link to article
# 51-1 then leads to article 51, whose address is now статья-51-1.
# Seen with: github-slugger 2.0.0 (rehype-slug 6.0.0) and marked-gfm-heading-id 4.1.4, the
# first in Vivliostyle's VFM too. markdown-it-anchor 10.0.0 keeps the point.
# Expected: by the README of rehype-slug ids "to match GitHub's algorithm", not that two
# different numbers are one; that a heading with the same words has "-1" is known.
# For an edition: ids of articles are made of their numbers, in the source, and stay.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" rehype-slug@6.0.0 rehype-parse@9.0.1 \
  rehype-stringify@10.0.1 unified@11.0.5 marked@18.2.1 marked-gfm-heading-id@4.1.4 \
  markdown-it@15.0.3 markdown-it-anchor@10.0.0

cat >"$work/try.mjs" <<'JS'
import MarkdownIt from "markdown-it";
import anchor from "markdown-it-anchor";
import { Marked } from "marked";
import { gfmHeadingId } from "marked-gfm-heading-id";
import rehypeParse from "rehype-parse";
import rehypeSlug from "rehype-slug";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
const rehype = unified().use(rehypeParse, { fragment: true }).use(rehypeSlug).use(rehypeStringify);
const programs = {
  "rehype-slug": (headings) => String(rehype.processSync(headings.map((text) => `<h2>${text}</h2>`).join(""))),
  marked: (headings) => new Marked(gfmHeadingId()).parse(headings.map((text) => `## ${text}`).join("\n\n")),
  "markdown-it-anchor": (headings) => new MarkdownIt().use(anchor).render(headings.map((text) => `## ${text}`).join("\n\n")),
};
const before = ["Статья 5", "Статья 51"];
const after = ["Статья 5", "Статья 5.1", "Статья 51", "Статья 51-1"];
for (const [name, program] of Object.entries(programs))
  for (const headings of [before, after]) {
    const ids = [...program(headings).matchAll(/ id="([^"]*)"/g)].map(([, id]) => decodeURIComponent(id));
    console.log(`${name}: ${headings.map((text, i) => `${text} ${ids[i]}`).join(", ")}`);
  }
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
rehype-slug: Статья 5 статья-5, Статья 51 статья-51
rehype-slug: Статья 5 статья-5, Статья 5.1 статья-51, Статья 51 статья-51-1, Статья 51-1 статья-51-1-1
marked: Статья 5 статья-5, Статья 51 статья-51
marked: Статья 5 статья-5, Статья 5.1 статья-51, Статья 51 статья-51-1, Статья 51-1 статья-51-1-1
markdown-it-anchor: Статья 5 статья-5, Статья 51 статья-51
markdown-it-anchor: Статья 5 статья-5, Статья 5.1 статья-5.1, Статья 51 статья-51, Статья 51-1 статья-51-1
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: the addresses of headings are others"
  exit 1
fi
echo "still so: Статья 5.1 takes the address of Статья 51"
