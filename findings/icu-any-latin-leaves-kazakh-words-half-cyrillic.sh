#!/usr/bin/env bash
# Surprise: ICU's transform Any-Latin, made to bring every script into Latin,
# leaves the Kazakh letters ң, ө, ү and ұ Cyrillic in the middle of words, and
# turns қ into k with a modifier letter (ˌ) that is no letter of any alphabet.
# "; Latin-ASCII" behind it, the usual recipe for slugs, does not help.
# Seen with: uconv of Debian's icu-devtools (ICU 72.1). The special transform
# kk-kk_Latn/BGN does all letters right, so the knowledge is there.
# Expected: the CLDR guidelines for transliteration ask for completeness: every
# well-formed sequence of the source script is transformed.
# For an edition: never make an address or a sorting key of a Kazakh title by
# Any-Latin: the result mixes two scripts and looks like a spoofing attempt.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
uconv --version

for transform in 'Any-Latin' 'Any-Latin; Latin-ASCII' 'kk-kk_Latn/BGN'; do
  echo "$transform: $(echo 'Қазақстан ұғымының өңірі үйі' | uconv -f utf-8 -t utf-8 -x "$transform")"
done >"$work/seen"

cat >"$work/expected" <<'END'
Any-Latin: Kˌazakˌstan ұġymynyң өңírí үjí
Any-Latin; Latin-ASCII: Kˌazakˌstan ұgymynyң өңiri үji
kk-kk_Latn/BGN: Qazaqstan ughymynyng öngiri üī̆i
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Any-Latin treats Kazakh letters in another way"
  exit 1
fi
echo "still so: Any-Latin leaves the Kazakh letters ң, ө, ү, ұ in Cyrillic"
