"""robots.txt, sitemap.xml, the feeds of versions, and redirect pages: the files of the online site besides its pages.

They are made from the model, without MkDocs.
"""

import uuid
from html import escape
from pathlib import Path

from lxml import etree
from lxml.builder import ElementMaker

from edition.edition import HOME, Edition
from edition.wording import numbered, string
from pages.security_policy import POLICY
from reading import schemas

SITEMAP, XHTML = "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.w3.org/1999/xhtml"
ATOM = "http://www.w3.org/2005/Atom"
FEED = "versions.atom"
MOVED = """<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>
<script src="{root}{script}" defer></script>
<meta name="robots" content="noindex">
<link rel="canonical" href="{canonical}">
<title>{words}</title>
</head>
<body>
<p>{words}: <a href="{target}">{canonical}</a></p>
</body>
</html>
"""
# Keeps the query and the place in the page that the reader's address names, as the redirect of a server does.
MOVED_SCRIPT = "assets/moved.js"
SCRIPT = """{
  const url = new URL(document.querySelector("a").href);
  url.search = location.search;
  url.hash ||= location.hash;
  location.replace(url);
}
"""


def write(site: Path, edition: Edition) -> None:
    """Write the files into the built `site`."""
    (site / "robots.txt").write_text(robots(edition), encoding="utf-8")
    (site / "sitemap.xml").write_bytes(sitemap(edition))
    for language in edition.codes:
        path = site / feed_path(edition, language)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(feed(edition, language))
    write_redirects(site, edition)


def data_schemas(edition: Edition) -> dict[str, bytes]:
    """The schemas that the edition's data conform to, by their paths on the site."""
    languages = edition.schema_languages
    return {f"data/schemas/{name}.yml": schemas.published(name, languages).encode() for name in schemas.names()}


def write_redirects(site: Path, edition: Edition) -> None:
    """Write a redirect page at every address that moved, and their script."""
    pages = {f"{old}index.html": moved(edition, old, new) for old, new in edition.moves.items()}
    for path, text in (pages | {MOVED_SCRIPT: SCRIPT} if pages else {}).items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")


def feed_path(edition: Edition, language: str) -> str:
    """The path of a language's feed, relative to the site."""
    return edition.address(language, HOME).removeprefix(edition.site_url) + FEED


def feed_title(edition: Edition, language: str) -> str:
    """The title of a language's feed."""
    return numbered(string(edition, language, "feed_title"), edition.identity.title[language])


def robots(edition: Edition) -> str:
    """Everything may be crawled, frozen versions too: the canonical address of their pages is the newest one's."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {edition.site_url}sitemap.xml\n"


def sitemap(edition: Edition) -> bytes:
    """Every page with its other languages (sitemaps.org, hreflang), without dates: no page has a certain one."""
    make = ElementMaker(namespace=SITEMAP, nsmap={None: SITEMAP, "xhtml": XHTML})
    link = ElementMaker(namespace=XHTML)
    urls = []
    for language in edition.codes:
        for name in edition.page_names:
            others = {code: edition.address(code, name) for code in edition.codes}
            others["x-default"] = others[edition.original]
            alternates = [link.link(rel="alternate", hreflang=code, href=address) for code, address in others.items()]
            urls.append(make.url(make.loc(edition.address(language, name)), *alternates))
    return _document(make.urlset(*urls))


def feed(edition: Edition, language: str) -> bytes:
    """The released versions, the newest first, as Atom (RFC 4287).

    An entry leads to the list of versions, which is in every site; only what `scripts/publish` makes has their copies.
    """
    make = ElementMaker(namespace=ATOM, nsmap={None: ATOM})
    own, home = edition.site_url + feed_path(edition, language), edition.address(language, HOME)
    days = [version.released or version.prepared for version in edition.versions]
    entries = [
        make.entry(
            make.title(numbered(string(edition, language, "version_number"), version.version)),
            make.id(_id(edition, language, version.version, version.released)),
            make.updated(_moment(version.released)),
            make.link(href=edition.list_of_versions(language) or home),
            make.summary(version.changes[language]),
        )
        for version in edition.released_versions
    ]
    root = make.feed(
        make.title(feed_title(edition, language)),
        make.id(_id(edition, language)),
        make.updated(_moment(max(days, default="1970-01-01"))),
        make.link(rel="self", href=own),
        make.link(href=home),
        make.author(make.name(string(edition, language, "editors"))),
        *entries,
    )
    root.set("{http://www.w3.org/XML/1998/namespace}lang", language)
    return _document(root)


def moved(edition: Edition, old: str, new: str) -> str:
    """The redirect page of an address that moved, in the language of that address; for hosts that cannot redirect."""
    language = next((code for code in edition.codes if old.startswith(f"{code}/")), edition.original)
    words = string(edition, language, "address_moved")
    root = "../" * old.count("/")
    values = {"policy": POLICY, "root": root, "target": root + new, "script": MOVED_SCRIPT, "words": words}
    values["canonical"] = edition.site_url + new
    values["direction"] = edition.direction(language)
    return MOVED.format(language=language, **{name: escape(value) for name, value in values.items()})


def _id(edition: Edition, language: str, *version: str) -> str:
    """The id of a feed, or of a version in it, which stays when the site moves (RFC 4287, 4.2.6; RFC 9562, 5.5)."""
    return uuid.uuid5(uuid.NAMESPACE_OID, "/".join((edition.identity.name, language, *version))).urn


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _document(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
