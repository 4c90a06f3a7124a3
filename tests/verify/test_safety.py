"""One page by hand, sound, and one piece of code of each kind."""

from pathlib import Path

import pytest

from edition import edition
from pages.security_policy import HEADER, POLICY
from verify import built_site, safety

META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
PAGE = f"""<!doctype html><html lang="kk"><head><meta charset="utf-8">
{META}
<title>t</title><script type="application/ld+json">{{"on": "javascript: 1"}}</script>
<script defer src="a.js"></script></head><body>
<p id="p1">onclick=x style="мәтін" javascript:</p>
</body></html>"""


def findings(root: Path, page: str = PAGE, picture: str = "<svg xmlns='http://www.w3.org/2000/svg'/>") -> list[str]:
    (root / "index.html").write_text(page, encoding="utf-8")
    (root / "a.svg").write_text(picture, encoding="utf-8")
    return [f"{f.path}:{f.line}: {f.code}" for f in safety.verify(built_site.read(root, edition.Edition(root)))]


def test_the_policy_allows_no_inline_code() -> None:
    assert POLICY.startswith("default-src 'none'; script-src 'self';")
    assert "unsafe" not in HEADER
    assert HEADER.startswith(POLICY)


def test_a_sound_page_is_silent(tmp_path: Path) -> None:
    assert findings(tmp_path) == []


FAULTS = [
    (META, "", "1: SIT020"),
    (META, META + META, "1: SIT020"),
    ("style-src 'self'", "style-src 'unsafe-inline'", "1: SIT020"),
    ("<head>", '<head><script src="b.js"></script>', "2: SIT020"),
    (' type="application/ld+json"', "", "3: SIT021"),
    (' type="application/ld+json"', ' type="module"', "3: SIT021"),
    ("<title>", "<style>p { color: red }</style><title>", "3: SIT022"),
    ('<p id="p1">', '<p id="p1" style="color: red">', "5: SIT022"),
    ('<p id="p1">', '<p id="p1" onpointerenter="x()">', "5: SIT023"),
    ('<p id="p1">', '<p id="p1"><a href=" JavaScript:x()">а</a>', "5: SIT023"),
    ('<p id="p1">', '<p id="p1"><svg><animate onbegin="x()"></animate></svg>', "5: SIT023"),
    ('<p id="p1">', '<p id="p1"><iframe src="data:text/html,x"></iframe>', "5: SIT023"),
]


@pytest.mark.parametrize(("old", "new", "expected"), FAULTS)
def test_code_in_a_page_is_found(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert PAGE.count(old) == 1
    assert findings(tmp_path, PAGE.replace(old, new)) == [f"index.html:{expected}"]


@pytest.mark.parametrize(
    "inside",
    [
        "<script>x()</script>",
        "<g onload='x()'/>",
        "<foreignObject/>",
        "<a href='javascript:x()'/>",
        "<set attributeName='href' to='javascript:x()'/>",
    ],
)
def test_code_in_a_picture_is_found(tmp_path: Path, inside: str) -> None:
    assert findings(tmp_path, picture=f"<svg xmlns='http://www.w3.org/2000/svg'>\n{inside}</svg>") == [
        "a.svg:2: SIT024"
    ]


def test_a_broken_picture_is_found(tmp_path: Path) -> None:
    assert findings(tmp_path, picture="<svg") == ["a.svg:1: SIT024"]
