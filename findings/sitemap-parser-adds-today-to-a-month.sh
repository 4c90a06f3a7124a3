#!/usr/bin/env bash
# Surprise: a sitemap may say that a page was last changed in a month or a year:
# <lastmod>1995-12</lastmod>. ultimate-sitemap-parser makes a day of it, and the day
# is that on which the program runs: read on the 7th it is 7 December 1995, on the
# 8th another. Of 1995 it makes this day and this month of 1995. Two runs on two
# days report a change where none is.
# Seen with: ultimate-sitemap-parser 1.8.1 (python-dateutil 2.9.0.post0), the newest; the
# clock is set by freezegun.
# dateutil fills what is missing from the day of the call unless it is told otherwise,
# and says so in its documentation; that of the parser speaks of a date.
# Expected: sitemaps.org, on lastmod: W3C Datetime, which has YYYY and YYYY-MM as
# complete forms, "granularity" with no day in it.
# For an edition: lastmod has a full day.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  ultimate-sitemap-parser==1.8.1 python-dateutil==2.9.0.post0 freezegun==1.5.5

cat >"$work/try.py" <<'PY'
from freezegun import freeze_time
from usp.tree import sitemap_from_str
days = ("1995", "1995-12", "1995-12-21")
urls = "".join(f"<url><loc>https://example.org/{day}</loc><lastmod>{day}</lastmod></url>" for day in days)
sitemap = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
for today in ("2026-03-07", "2026-03-08"):
    with freeze_time(today):
        print(f"on {today}:", *(page.last_modified.date() for page in sitemap_from_str(sitemap).all_pages()))
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen" 2>"$work/other"

cat >"$work/expected" <<'END'
on 2026-03-07: 1995-03-07 1995-12-07 1995-12-21
on 2026-03-08: 1995-03-08 1995-12-08 1995-12-21
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: ultimate-sitemap-parser reads months and years in another way"
  exit 1
fi
echo "still so: ultimate-sitemap-parser 1.8.1 takes the day that a month lacks from the clock"
