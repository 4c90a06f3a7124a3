"""Recall at 5 of the search, measured in a browser: a table.

    .venv/bin/python tests/browser/search_recall.py [SITE]     the site (site/), served and from the zip

For one query, recall is the share of the wanted places among the first five results.
"""

import argparse
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from urllib.parse import unquote, urldefrag

import yaml
from playwright.sync_api import Page, expect, sync_playwright

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
# In the page: type each query into the search, read where the results lead.
OWN = """queries => queries.map(query => {
  const field = document.querySelector("dialog.search input");
  field.value = query;
  field.dispatchEvent(new InputEvent("input"));
  return [...document.querySelectorAll(".search-found a")].slice(0, 5).map(link => link.href);
})"""
LANGUAGES = ("ru", "kk", "en")
FILES = (
    "search_queries.yml",
    "search_queries_later.yml",
    "hard_queries.yml",
    "hard_queries_later.yml",
    "hard_queries_third.yml",
)
PAGES = ("article", "argument", "glossary", "references", "law", "citations", "quotation", "about", "verification")
Places = dict[str, list[str]]


def queries(name: str) -> dict[str, Places]:
    """Language: query: wanted places, from a file whose languages may be divided into kinds, or have entries."""
    found: dict[str, Places] = {}
    for language, entries in yaml.safe_load((FOLDER / name).read_text(encoding="utf-8")).items():
        if isinstance(entries, list):
            found[language] = {str(entry["query"]): entry["wants"] for entry in entries if entry.get("wants")}
            continue
        kinds = entries.values() if isinstance(next(iter(entries.values())), dict) else [entries]
        found[language] = {str(query): places.split() for kind in kinds for query, places in kind.items()}
    return found


def kinds(name: str) -> dict[str, Places]:
    """Language: kind: its queries."""
    return {
        language: {kind: [str(query) for query in entries] for kind, entries in given.items()}
        for language, given in yaml.safe_load((FOLDER / name).read_text(encoding="utf-8")).items()
    }


def own_results(page: Page, language: str, asked: list[str]) -> Places:
    """The first five results of each query on the page at hand, as `page#id`."""
    page.keyboard.press("Control+k")
    expect(page.locator("dialog.search[aria-busy=false]")).to_be_visible()
    return {query: [place(link, language) for link in links] for query, links in zip(asked, page.evaluate(OWN, asked))}


def place(address: str, language: str) -> str:
    """`page#id` of a link inside the site; an empty string where it leads to another language."""
    path, fragment = urldefrag(unquote(address))
    parts = [part.removesuffix(".html") for part in path.partition("?")[0].split("/") if part not in ("", "index.html")]
    name = parts.pop() if parts and parts[-1] in PAGES else "index"
    own = parts[-1] if parts and parts[-1] in LANGUAGES else LANGUAGES[0]
    return f"{name}#{fragment}" if own == language else ""


def recall(wanted: list[str], found: list[str]) -> float:
    """The share of the wanted places that were found."""
    return sum(one in found for one in wanted) / len(wanted)


def forms(site: Path) -> Iterator[tuple[str, Callable[[str], str]]]:
    """The site as it is served and as it is read from a disk: a name, and the address of a language's article."""
    import conftest  # the server of the tests

    with conftest.serving(site) as address:
        yield "served", lambda language: f"{address}{'' if language == 'ru' else language + '/'}article/"
    with TemporaryDirectory() as folder, zipfile.ZipFile(site / "downloads/interaction-offline.zip") as archive:
        archive.extractall(folder)
        root = Path(folder, "interaction")
        yield "from disk", lambda language: (root / ("" if language == "ru" else language) / "article.html").as_uri()


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("site", type=Path, nargs="?", default=ROOT / "site")
    arguments = parser.parse_args()
    sys.path.insert(0, str(FOLDER))
    import conftest

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=conftest.chromium(), args=conftest.FLAGS)
        for form, address in forms(arguments.site):
            for name in FILES:
                for language, wanted in queries(name).items():
                    page = browser.new_page()
                    page.goto(address(language))
                    found = own_results(page, language, list(wanted))
                    page.close()
                    print(row(form, name, language, wanted, found))
        browser.close()
    return 0


def row(form: str, name: str, language: str, wanted: Places, found: Places) -> str:
    """A line of the table."""
    whole = fmean([recall(places, found[query]) for query, places in wanted.items()])
    line = f"{name:26} {form:10} {language}  {len(wanted):3} queries  recall at 5: {whole:.3f}"
    by_kind = kinds(name)[language] if name == "search_queries.yml" else {}
    parts = [f"{kind} {fmean([recall(wanted[q], found[q]) for q in asked]):.2f}" for kind, asked in by_kind.items()]
    return f"{line}  {', '.join(parts)}"


if __name__ == "__main__":
    raise SystemExit(main())
