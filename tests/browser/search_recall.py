"""Recall at 5 of the search, measured in the browser, query by query: a table.

    python tests/browser/search_recall.py [SITE]           the search of the built site (site/), served and from the zip
    python tests/browser/search_recall.py --stock SITE     the search of Material with lunr, in a site built with it

For one query, recall is the share of the wanted places among the first five results. The stock search knows sections, not
paragraphs; for it a result is also counted, in a second column, if it leads to the section that holds the place.
"""

import argparse
import json
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
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
STOCK = """() => [...document.querySelectorAll(".md-search-result__item a.md-search-result__link")]
  .filter(link => link.checkVisibility()).slice(0, 5).map(link => link.href)"""
LANGUAGES = ("ru", "kk", "en")
PAGES = ("article", "glossary", "references", "law", "about", "verification")
Places = dict[str, list[str]]


def queries(name: str) -> dict[str, Places]:
    """Language: query: wanted places, from a file whose languages may be divided into kinds."""
    found: dict[str, Places] = {}
    for language, entries in yaml.safe_load((FOLDER / name).read_text(encoding="utf-8")).items():
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


def stock_results(page: Page, language: str, asked: list[str]) -> Places:
    """Likewise for the theme's own search, which answers from a worker: read when the answer has settled."""
    page.wait_for_load_state("networkidle")
    field = page.locator("[data-md-component=search-query]")
    field.click()
    said = page.locator(".md-search-result__meta")
    nothing_asked = said.inner_text()
    found: Places = {}
    for query in asked:
        for words, waits in (("", "!=="), (query, "===")):
            field.fill(words)
            field.press("End")
            still = f"([element, before]) => !(element.innerText {waits} before)"
            page.wait_for_function(still, arg=[said.element_handle(), nothing_asked])
        page.wait_for_timeout(100)
        found[query] = [place(link, language) for link in page.evaluate(STOCK)]
    return found


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


def mean(values: list[float]) -> float:
    """The mean."""
    return sum(values) / len(values)


def sections(site: Path, language: str) -> dict[str, str]:
    """For each paragraph of the article the section that holds it, from the index of this edition's own search."""
    script = (site / f"assets/search/{language}.js").read_text(encoding="utf-8")
    units = json.loads(script.removeprefix("self.searchIndex=").removesuffix(";\n"))["units"]
    found, last = {}, ""
    for _, id, label, *_ in units:
        last = last if label else id
        if label:
            found[f"article#{id}"] = f"article#{last}"
    return found


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
    parser.add_argument("--stock", action="store_true", help="the site has Material's search")
    arguments = parser.parse_args()
    sys.path.insert(0, str(FOLDER))
    import conftest

    results = stock_results if arguments.stock else own_results
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=conftest.chromium(), args=conftest.FLAGS)
        for form, address in forms(arguments.site):
            if arguments.stock and form != "served":
                continue
            for name in ("search_queries.yml", "search_queries_later.yml"):
                for language, wanted in queries(name).items():
                    page = browser.new_page()
                    page.goto(address(language))
                    found = results(page, language, list(wanted))
                    page.close()
                    print(row(form, name, language, wanted, found, arguments.stock))
        browser.close()
    return 0


def row(form: str, name: str, language: str, wanted: Places, found: Places, stock: bool) -> str:
    """A line of the table."""
    strict = mean([recall(places, found[query]) for query, places in wanted.items()])
    line = f"{name:26} {form:10} {language}  {len(wanted):3} queries  recall at 5: {strict:.3f}"
    if stock:
        holding = sections(ROOT / "site", language)
        near = mean(
            [
                mean([float(one in found[query] or holding.get(one) in found[query]) for one in places])
                for query, places in wanted.items()
            ]
        )
        return f"{line}; counting the section that holds the place: {near:.3f}"
    by_kind = kinds(name)[language] if name == "search_queries.yml" else {}
    parts = [f"{kind} {mean([recall(wanted[q], found[q]) for q in asked]):.2f}" for kind, asked in by_kind.items()]
    return f"{line}  {', '.join(parts)}"


if __name__ == "__main__":
    raise SystemExit(main())
