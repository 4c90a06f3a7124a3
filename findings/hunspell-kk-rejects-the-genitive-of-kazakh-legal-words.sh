#!/usr/bin/env bash
# Surprise: the Kazakh dictionary of Hunspell gives no ending to any of its 4,659
# words in -лық, -лік and the like, the abstract nouns that law is made of:
# құқық (right), билік (power), тәуелсіздік (independence) are known, құқықты,
# билікті and тәуелсіздіктің are "misspelt". Behind р it has the genitive of
# words in a vowel: хабардың and министрдің are rejected; хабарның, жернің and
# прокурорның, which nobody writes, are accepted (жернің and прокурорның beside
# the right forms).
# Seen with: Debian's hunspell-kk 1.1-3 and hunspell 1.7.1. Known: whoever asks
# for a newer dictionary (wooorm/dictionaries #97, 2026) says of this one, of
# 2009, that it rejects most endings; that it accepts wrong ones is not said.
# Expected: a noun that is known is known in its cases; the genitive is -дың,
# -дің behind р, -тың, -тің behind қ and к, and -ның, -нің behind vowels and м, н,
# ң alone (any Kazakh grammar).
# For an edition: a check of spelling by this dictionary proves nothing in
# either direction; words are compared with those of published laws.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
hunspell --version | head -n 1
(cd "$work" && apt-get --option APT::Sandbox::User=root --quiet --quiet download hunspell-kk=1.1-3)
dpkg-deb --extract "$work"/hunspell-kk_*.deb "$work"
dictionary=$work/usr/share/hunspell/kk_KZ

{
  tr -d '\r' <"$dictionary.dic" | awk '/(лық|лік|дық|дік|тық|тік)(\/|$)/ { words++; endings += /\// }
    END { print "words in -лық:", words, "with endings:", endings + 0 }'
  for words in "құқық құқықты құқықтың құқықтар" "билік билікті биліктің билікке" "тәуелсіздік тәуелсіздіктің" \
    "жер жердің жернің" "хабар хабардың хабарның" "прокурор прокурордың прокурорның" "министр министрдің"; do
    wrong=$(tr ' ' '\n' <<<"$words" | LC_ALL=C.UTF-8 hunspell -d "$dictionary" -i UTF-8 -l | tr '\n' ' ')
    echo "$words: misspelt: $wrong"
  done
} >"$work/seen"

cat >"$work/expected" <<'END'
words in -лық: 4659 with endings: 0
құқық құқықты құқықтың құқықтар: misspelt: құқықты құқықтың құқықтар 
билік билікті биліктің билікке: misspelt: билікті биліктің билікке 
тәуелсіздік тәуелсіздіктің: misspelt: тәуелсіздіктің 
жер жердің жернің: misspelt: 
хабар хабардың хабарның: misspelt: хабардың 
прокурор прокурордың прокурорның: misspelt: 
министр министрдің: misspelt: министрдің 
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: the Kazakh dictionary of Hunspell judges endings in another way"
  exit 1
fi
echo "still so: hunspell-kk 1.1 rejects құқықты and accepts прокурорның"
