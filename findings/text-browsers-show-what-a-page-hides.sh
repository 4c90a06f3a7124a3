#!/usr/bin/env bash
# Surprise: Lynx, w3m and ELinks, which people use who have a Braille display or a slow
# line, show elements with the attribute hidden, and the content of <template>, which is
# no part of the page: messages for later ("no results"), patterns with empty places.
# The <summary> of <details> is joined to the text behind it: "Кратко" and "подробно"
# make "Краткоподробно". Nothing shows that these words are not for reading.
# Seen with: lynx, w3m and elinks of Debian (versions printed).
# Expected: neither; HTML, 6.1: a hidden element is not rendered, 4.12.3: template
# represents nothing when a page is shown. summary and hidden do not need CSS.
# For an edition: words that are hidden at first are put in by the script that shows
# them; behind a <summary> stands a block, such as <p>.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dpkg-query --show lynx w3m elinks
cat >"$work/a.html" <<'END'
<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Право</title></head><body><p>Начало.</p>
<p hidden>Ничего не найдено.</p>
<template><p>Найдено: .</p></template>
<details><summary>Кратко</summary>подробно</details>
<details><summary>Кратко</summary><p>в абзаце</p></details></body></html>
END
show() {
  echo "$1: $(grep -v '^ *$' | sed 's/^ *//; s/ *$//' | paste -sd'|')"
}
{
  lynx -dump -nolist -assume_charset=utf-8 -display_charset=utf-8 "$work/a.html" | show lynx
  w3m -dump -T text/html -I UTF-8 -O UTF-8 "$work/a.html" | show w3m
  elinks -dump -no-references -dump-charset UTF-8 "$work/a.html" | show elinks
} >"$work/seen"

cat >"$work/expected" <<'END'
lynx: Начало.|Ничего не найдено.|Найдено: .|Краткоподробно Кратко|в абзаце
w3m: Начало.|Ничего не найдено.|Найдено: .|Краткоподробно Кратко|в абзаце
elinks: Начало.|Ничего не найдено.|Найдено: .|Краткоподробно Кратко|в абзаце
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: text browsers show hidden elements in another way"
  exit 1
fi
echo "still so: text browsers show what a page hides"
