#!/usr/bin/env bash
# Surprise: metascraper reads what a page says of itself. An article says in JSON-LD that
# it was published in May 2011, "2011-05", and in dcterms.issued as well. metascraper
# finds neither and takes the first <time> of the text, the date of a law that is cited:
# 21 December 1995. A full date or a lone year in the same place is read. The two authors
# of the article are none; of a page whose JSON-LD lists the cited law before the
# article, the legislator is the author.
# Seen with: metascraper, metascraper-author and metascraper-date 5.49.24, the newest that
# npm chooses for Node 20.
# Expected: schema.org's Date is "in ISO 8601 date format", which has months without a
# day; author may be given more than once, for a citation this is the usual case. A
# <time> in a sentence says nothing of the page (HTML, 4.5.14, has many such).
# For an edition: the full date in JSON-LD, the article first, and og:article tags.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" metascraper@5.49.24 \
  metascraper-author@5.49.24 metascraper-date@5.49.24

cat >"$work/try.mjs" <<'JS'
import metascraper from "metascraper";
import author from "metascraper-author";
import date from "metascraper-date";
const scrape = metascraper([author(), date()]);
const data = (...things) => `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@graph": things })}</script>`;
const page = (head) => `<!doctype html><html lang="ru"><head><title>О праве</title>${head}</head>
  <body><p>Закон от <time datetime="1995-12-21">21 декабря 1995 года</time> в силе.</p></body></html>`;
const article = (more) => ({ "@type": "Article", headline: "О праве", ...more });
const person = (name) => ({ "@type": "Person", name });
const law = { "@type": "Legislation", name: "О прокуратуре", author: { "@type": "Organization", name: "Парламент" } };
for (const [name, head] of [
  ["day", data(article({ datePublished: "2011-05-01", author: person("Иванов") }))],
  ["year", data(article({ datePublished: "2011", author: person("Иванов") }))],
  ["month", data(article({ datePublished: "2011-05", author: person("Иванов") }))],
  ["dcterms", '<meta name="dcterms.issued" content="2011-05-01"><meta name="author" content="Иванов">'],
  ["two authors", data(article({ datePublished: "2011-05-01", author: [person("Иванов"), person("Петров")] }))],
  ["law first", data(law, article({ datePublished: "2011-05-01", author: person("Иванов") }))],
]) {
  const said = await scrape({ url: "https://example.org/", html: page(head) });
  console.log(`${name}: ${said.date?.slice(0, 10)}, ${said.author}`);
}
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
day: 2011-05-01, Иванов
year: 2011-01-01, Иванов
month: 1995-12-21, Иванов
dcterms: 1995-12-21, Иванов
two authors: 2011-05-01, null
law first: 2011-05-01, Парламент
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: metascraper finds other dates or authors"
  exit 1
fi
echo "still so: metascraper 5.49.24 dates an article of May 2011 by the law that it cites"
