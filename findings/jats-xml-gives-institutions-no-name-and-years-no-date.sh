#!/usr/bin/env bash
# Surprise: jats-xml, with which MyST reads articles in JATS, gives the front matter of an
# article as data. An author that is an institution (<collab>) is there with the name " ",
# a space, and so is an author whose name is written in one piece (<string-name>), as
# names of Kazakhs often are. The particle and the suffix of a name are gone: Вильгельм
# фон Гумбольдт is "Вильгельм Гумбольдт". A date of publication is there only with its
# day: of a journal of December 1995, or of 1995, there is none. No error, no warning.
# Seen with: jats-xml 1.1.1, the newest.
# Expected: JATS 1.3, <contrib> (collab and string-name are names as <name> is), <name>
# (prefix and suffix are parts of it), <pub-date> (day and month may be missing); MyST's
# front matter has literal names, particles and suffixes.
# For an edition: an article's data are offered as CSL-JSON too, which has all of it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" jats-xml@1.1.1

cat >"$work/try.mjs" <<'JS'
import { Jats } from "jats-xml";
const article = (meta) => `<article dtd-version="1.3" xml:lang="kk"><front><article-meta><title-group>
  <article-title>Құқық</article-title></title-group>${meta}</article-meta></front><body><p>Мәтін</p></body></article>`;
const author = (name) => new Jats(article(`<contrib-group><contrib contrib-type="author">${name}</contrib></contrib-group>`)).frontmatter.authors;
const date = (parts) => new Jats(article(`<pub-date date-type="pub">${parts}</pub-date>`)).frontmatter.date;
const show = (name, found) => console.log(`${name}: ${JSON.stringify(found)}`);
show("name", author("<name><surname>Иванов</surname><given-names>Иван</given-names></name>").map(({ name }) => name));
show("collab", author("<collab>Жоғарғы Сот</collab>").map(({ name }) => name));
show("string-name", author("<string-name>Абай Құнанбайұлы</string-name>").map(({ name }) => name));
show("prefix", author("<name><surname>Гумбольдт</surname><given-names>Вильгельм</given-names><prefix>фон</prefix></name>")[0].nameParsed);
show("suffix", author("<name><surname>Иванов</surname><given-names>Иван</given-names><suffix>мл.</suffix></name>")[0].nameParsed);
show("day", date("<day>21</day><month>12</month><year>1995</year>") ?? null);
show("month", date("<month>12</month><year>1995</year>") ?? null);
show("year", date("<year>1995</year>") ?? null);
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
name: ["Иван Иванов"]
collab: [" "]
string-name: [" "]
prefix: {"literal":"Вильгельм Гумбольдт","given":"Вильгельм","family":"Гумбольдт"}
suffix: {"literal":"Иван Иванов","given":"Иван","family":"Иванов"}
day: "1995-12-21"
month: null
year: null
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: jats-xml reads names or dates in another way"
  exit 1
fi
echo "still so: jats-xml 1.1.1 gives an institution the name \" \" and a year no date"
