#!/usr/bin/env bash
# Surprise: Debian's Chromium answers Intl.DateTimeFormat.supportedLocalesOf
# with "kk" and resolvedOptions().locale with "kk", but formats as if there were
# no Kazakh data: "1996 M02 8", an English weekday, "+2 d", "1,234,567.5". Of
# Kazakh the names of languages are there, which seems to be enough to pass as
# supported. Sorting is not there either and says so.
# Seen with: Chromium of Debian 12 (version printed). Node's full ICU writes
# "1996 ж. 8 ақпан", "бейсенбі" and "1 234 567,5" for the same calls.
# Expected: ECMA-402's supportedLocalesOf lists a locale that the implementation
# supports for that service, without falling back to the default locale.
# For an edition: dates in Kazakh are written at build time, not in the reader's
# browser, and feature detection by supportedLocalesOf proves nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chromium --version

cat >"$work/page.html" <<'HTML'
<!doctype html><html lang="kk"><meta charset="utf-8"><title>t</title><body><script>
const day = new Date(1996, 1, 8);
const format = (options) => new Intl.DateTimeFormat("kk", options).format(day);
document.body.textContent = [
  "dates: " + Intl.DateTimeFormat.supportedLocalesOf("kk"),
  "sorting: " + Intl.Collator.supportedLocalesOf("kk"),
  new Intl.DateTimeFormat("kk").resolvedOptions().locale,
  format({ dateStyle: "long" }), format({ weekday: "long" }),
  new Intl.RelativeTimeFormat("kk").format(2, "day"),
  new Intl.NumberFormat("kk").format(1234567.5),
  new Intl.DisplayNames("kk", { type: "language" }).of("kk"),
].join("\n");
</script></body></html>
HTML
HOME="$work" chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" \
  --dump-dom "file://$work/page.html" 2>/dev/null | sed -n 's/.*<body>//; s/<.*//; /./p' >"$work/seen"

cat >"$work/expected" <<'END'
dates: kk
sorting: 
kk
1996 M02 8
Thu
+2 d
1,234,567.5
қазақ тілі
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Chromium formats Kazakh dates in another way"
  exit 1
fi
echo "still so: Chromium claims Kazakh dates and writes 1996 M02 8"
