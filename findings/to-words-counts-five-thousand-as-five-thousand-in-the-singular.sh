#!/usr/bin/env bash
# Surprise: to-words writes numbers in words, in Russian as well. The word behind the
# number is in the wrong form for most of them: "Пять Тысяча" and "Пять Миллион" for
# 5,000 and 5,000,000 (пять тысяч, пять миллионов), "Двадцать Один Тысяч" for 21,000
# (двадцать одна тысяча), "Два Тысячи" for 2,000 (две тысячи), also where the feminine
# is asked for. Amounts of money are "Два Рублей", "Двадцать Один Рублей". In figures
# nobody would doubt them; in words, which a court takes where the two differ, they are
# no Russian.
# Seen with: to-words 5.7.0. n2words 4.0.0 writes all of them well.
# Expected: the plural rules of CLDR for Russian: one (21 тысяча), few (2 тысячи), many
# (5 тысяч); to-words keeps that rule for fractions and says so in its README, where
# "ru-RU" stands among the languages with gender. тысяча is feminine.
# For an edition: numbers in words come from another library, and are read by someone.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" to-words@5.7.0 n2words@4.0.0

cat >"$work/try.mjs" <<'JS'
import { ToWords } from "to-words";
import { toCardinal, toCurrency } from "n2words/ru-RU";
const words = new ToWords({ localeCode: "ru-RU" });
const small = (text) => text.toLowerCase();
for (const n of [2000, 5000, 21000, 2000000, 5000000])
  console.log(`${n}: ${small(words.convert(n))} | ${small(words.convert(n, { gender: "feminine" }))} | ${toCardinal(n)}`);
for (const n of [1, 2, 5, 21])
  console.log(`${n} RUB: ${small(words.convert(n, { currency: true, doNotAddOnly: true }))} | ${toCurrency(n)}`);
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
2000: два тысячи | два тысячи | две тысячи
5000: пять тысяча | пять тысяча | пять тысяч
21000: двадцать один тысяч | двадцать один тысяч | двадцать одна тысяча
2000000: два миллиона | два миллиона | два миллиона
5000000: пять миллион | пять миллион | пять миллионов
1 RUB: один рубль | один рубль
2 RUB: два рублей | два рубля
5 RUB: пять рублей | пять рублей
21 RUB: двадцать один рублей | двадцать один рубль
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: to-words writes other words for Russian numbers"
  exit 1
fi
echo "still so: to-words 5.7.0 writes 5,000 as \"пять тысяча\""
