#!/usr/bin/env bash
# Surprise: Kreuzberg reads an HTML page as plain text without its definition lists,
# terms and definitions, and without words that stand in a <div> or an <address>
# directly, captions of tables and figures, and the summary of <details>. Headings,
# paragraphs and lists around them are there, so that the text looks whole.
# html-to-markdown, by the same authors, has all of it.
# Seen with: kreuzberg 4.10.4, html-to-markdown 3.21.2.
# Expected: all text of the body; HTML, 4.4.9 and 4.4.16: <dl> is for glossaries, and a
# <div> may contain text.
# For an edition: a glossary is given as data as well; each text in a <div> stands in a
# <p>.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check kreuzberg==4.10.4 html-to-markdown==3.21.2

cat >"$work/try.py" <<'PY'
import html_to_markdown, kreuzberg
page = "<!DOCTYPE html><html lang='ru'><head><title>Право</title></head><body><main><p>Начало.</p>{}<p>Конец.</p></main></body></html>"
for part in ("<dl><dt>Надзор</dt><dd>проверка законности</dd></dl>", "<div>Закон принят.</div>", "<address>Алматы</address>",
             "<figure><p>Схема</p><figcaption>Органы</figcaption></figure>",
             "<table><caption>Сроки</caption><tr><td>10</td><td>30</td></tr></table>",
             "<details><summary>Кратко</summary><p>Подробно.</p></details>", "<div><p>Закон принят.</p></div>"):
    text = kreuzberg.extract_bytes_sync(page.format(part).encode(), "text/html").content
    markdown = html_to_markdown.convert(page.format(part)).content.rpartition("---\n")[2]
    print(part, *(" ".join(words.split()) for words in (text, markdown)), sep=" | ")
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
<dl><dt>Надзор</dt><dd>проверка законности</dd></dl> | Начало. Конец. | Начало. Надзор проверка законности Конец.
<div>Закон принят.</div> | Начало. Конец. | Начало. Закон принят. Конец.
<address>Алматы</address> | Начало. Конец. | Начало. Алматы Конец.
<figure><p>Схема</p><figcaption>Органы</figcaption></figure> | Начало. Схема Конец. | Начало. Схема *Органы* Конец.
<table><caption>Сроки</caption><tr><td>10</td><td>30</td></tr></table> | Начало. 10 30 Конец. | Начало. *Сроки* | 10 | 30 | | --- | --- | Конец.
<details><summary>Кратко</summary><p>Подробно.</p></details> | Начало. Подробно. Конец. | Начало. **Кратко** Подробно. Конец.
<div><p>Закон принят.</p></div> | Начало. Закон принят. Конец. | Начало. Закон принят. Конец.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Kreuzberg reads lists of definitions in another way"
  exit 1
fi
echo "still so: Kreuzberg 4.10.4 reads a page without its glossary"
