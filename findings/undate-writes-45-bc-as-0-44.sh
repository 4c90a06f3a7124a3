#!/usr/bin/env bash
# Surprise: undate, a library for dates of the humanities, reads the year -0044 (45 BC,
# that of Cicero's books) from EDTF and writes it as "0-44", in EDTF and ISO 8601: no
# date of either. It refuses to read its own string. In a period the dashes mislead
# more: "-0044/0014" becomes "0-44/0014". No error when it writes.
# Seen with: undate 0.8.0.
# Expected: "-0044" as it was read; ISO 8601-1 and EDTF (level 0 and 1): four figures
# behind the sign.
# For an edition: years of ancient works are kept as they were given, and a date that
# a program wrote is read once more before it goes into a record.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check undate==0.8.0

cat >"$work/try.py" <<'PY'
from undate import Undate
for text in ("0044", "-0044", "-0044-03-15", "-0044/0014"):
    written = [Undate.parse(text, "EDTF").format(name) for name in ("EDTF", "ISO8601")]
    try:
        again = str(Undate.parse(written[0], "EDTF"))
    except ValueError as error:
        again = str(error).partition("\n")[0]
    print(text, "->", *written, "->", again)
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
0044 -> 0044 0044 -> 0044
-0044 -> 0-44 0-44 -> Parsing failed: '0-44' is not a supported EDTF date format
-0044-03-15 -> 0-44-03-15 0-44-03-15 -> Parsing failed: '0-44-03-15' is not a supported EDTF date format
-0044/0014 -> 0-44/0014 0-44/0014 -> Parsing failed: '0-44/0014' is not a supported EDTF date format
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: undate writes years before Christ in another way"
  exit 1
fi
echo "still so: undate 0.8.0 writes the year -0044 as 0-44"
