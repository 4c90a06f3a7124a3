"""Hooks of MkDocs: pages from the model, strings for the templates.

`config.extra` holds what the hooks share: `edition`, and `downloads`, which is true where the downloads are made with
this build, both from `website.render` if it runs MkDocs; `only`, from there too; and `policy`.
"""

import re
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import minify
from jinja2 import Environment
from lxml import html
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from checks import causes, run
from edition.edition import HOME, Edition
from edition.links import Links
from edition.load import load
from edition.wording import string
from exports import coins, downloads
from pages import assets, look, metadata, page_html
from pages.html import unbroken
from pages.page import PageWriter
from pages.security_policy import POLICY
from reading.finding import counted
from reading.folders import DOCS
from verify.built_site import NOT_FOUND_PAGE
from website import files as site_files
from website import page_scripts, search_index
from website.render import ICON

# What is made smaller.
MEDIA = {".js": "text/javascript", ".css": "text/css"}
# How a text that cannot be parsed is told.
PARSING = re.compile(r"(.*) on line (\d+) and column")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """The security policy for the templates; where MkDocs runs alone, the edition too, once for all languages.

    Raises PluginError with the findings on an edition that nobody has checked before.
    """
    extra = config.extra
    if "edition" not in extra:
        extra |= {"edition": _checked(Path(config.config_file_path).parent), "downloads": False}
    extra["policy"] = POLICY
    # The edition's templates and MkDocs' own: to list the 11,000 icons of the theme takes 0.3 s in each language.
    config.theme.dirs = [config.theme.dirs[0], config.theme.dirs[-1]]
    return config


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Nothing: the page is rendered from the blocks that the checks have read, not by MkDocs."""
    return ""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page as the model has it, with its citation marks and data filled in."""
    edition = _edition(config)
    language, name = _language_and_name(page)
    offered = downloads.offered(edition) if config.extra["downloads"] else []
    links = Links(edition, language, name)
    return str(PageWriter(edition, edition.pages[language, name], links, downloads=offered).html())


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """The strings of the page's language, the same page in every language, and the feed of versions."""
    edition = _edition(config)
    language, name = _language_and_name(page)
    context |= _of_language(edition, language)
    context["address"] = edition.address(language, name)
    context["cited"] = edition.cited_address(language, name)
    context["versions"] = edition.list_of_versions(language)
    # The home page leads to the others; its own parts are in sight.
    context["sections"] = [] if name == HOME else _sections(page.content or "")
    formats = downloads.alternates(edition, language) if config.extra["downloads"] else {}
    context["metadata"] = metadata.for_page(edition, edition.pages[language, name], formats)
    context["works"] = coins.context_objects(edition) if name == edition.page_filled_by("references") else []
    links = Links(edition, language, name)
    context["citation_of_any"] = links.file(assets.CITATION.format(language, name))
    context["alternates"] = [
        _alternate(edition, code, name, language) | {"href": links(name, "", code)} for code in edition.codes
    ]
    context["feed"] = edition.site_url + site_files.feed_path(edition, language)
    context["feed_title"] = site_files.feed_title(edition, language)
    return context


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """The home page and the names of all pages in every language, for the 404 page of the language that is built."""
    edition = _edition(config)
    context |= _of_language(edition, config.theme["language"])
    alternates = [_alternate(edition, code, HOME, "") for code in edition.codes]
    # The 404 page is shown under any address, so its links begin at the root of the host.
    context["alternates"] = [alternate | {"href": urlsplit(alternate["absolute"]).path} for alternate in alternates]
    for alternate in context["alternates"]:
        pages = ((name, edition.page(alternate["code"], name)) for name in edition.order)
        addresses = {page: edition.address(page.language, name) for name, page in pages if page}
        alternate["pages"] = [(page.meta["title"], urlsplit(address).path) for page, address in addresses.items()]
    return context


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The 404 page of the original language; MkDocs would write those of the others over it."""
    edition, language = _edition(config), str(config.theme["language"])
    if language == edition.original:
        return output_content
    if template_name == NOT_FOUND_PAGE:  # the other is the map of the site
        _write(Path(config.site_dir) / language / template_name, output_content.encode())
    return ""


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Escape text in templates: only what is marked as HTML becomes HTML. All languages share what is compiled."""
    env.autoescape = True
    env.filters["unbroken"] = unbroken
    shared: Environment = config.extra.setdefault("templates", env)
    return shared


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the theme's own styles, scripts and images: the edition's pages use none of them."""
    for file in [file for file in files if file.src_dir and Path(file.src_dir) != Path(config.docs_dir)]:
        files.remove(file)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Where only some pages are wanted, write nothing else; of the others, read the titles for the links to them."""
    if only := config.extra.get("only"):
        config.theme.static_templates.clear()
        for file in files:
            if f"{DOCS}/{file.src_uri}" not in only:
                file.inclusion = InclusionLevel.EXCLUDED
        for page in nav.pages:
            page.read_source(config)
    return nav


def on_post_build(config: MkDocsConfig) -> None:
    """Once the pages of every language are built: write the files that are made from the model and from the pages."""
    edition, built = _edition(config), Path(config.site_dir)
    if not all((built / page).is_file() for page in _home_pages(edition)):
        return
    shutil.copytree(edition.part("docs/assets"), built / "assets", dirs_exist_ok=True)
    for file in sorted(built.glob("assets/*.*s")):
        colours = look.style(edition) if file.name == look.STYLE_SHEET else ""
        file.write_text(_smaller(file, colours + file.read_text(encoding="utf-8")), encoding="utf-8")
    icon = built / ICON
    icon.write_text(look.icon(edition, icon.read_text(encoding="utf-8")), encoding="utf-8")
    for language in edition.codes:
        _write(built / assets.PICTURE.format(language), assets.picture(edition, language))
        search_index.write(built, edition, language)
    for path, content in page_scripts.made(edition, directory_urls=True):
        _write(built / path, content)
    for path, content in site_files.data_schemas(edition).items():
        _write(built / path, content)


def _smaller(file: Path, text: str) -> str:
    """A style or a script without comments and with short names, so that a first visit stays light.

    Raises PluginError where it cannot be parsed.
    """
    try:
        return str(minify.string(MEDIA[file.suffix], text))
    except minify.MinifyError as error:
        problem, line = PARSING.match(str(error)).groups()  # type: ignore[union-attr]
        raise PluginError(f"docs/assets/{file.name}:{line}: {problem}; correct the script") from error


def _checked(root: Path) -> Edition:
    edition = load(root)
    if findings := run.run(edition):
        told = causes.first(findings)
        listed = "\n".join(map(str, told))
        raise PluginError(f"{counted(len(told), 'finding')}\n{listed}")
    edition.passed = run.NAMES
    return edition


def _edition(config: MkDocsConfig) -> Edition:
    found = config.extra["edition"]
    assert isinstance(found, Edition)
    return found


def _home_pages(edition: Edition) -> list[str]:
    return [f"{'' if code == edition.original else code + '/'}index.html" for code in edition.codes]


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _language_and_name(page: Page) -> tuple[str, str]:
    # Not from the theme's settings: when hooks see those, they are still the previous language's.
    language, _, name = page.file.src_uri.removesuffix(".md").rpartition("/")
    return language, name


def _of_language(edition: Edition, language: str) -> dict[str, Any]:
    """What the frame of a page takes from its language."""
    words = {key: texts[language] for key, texts in edition.strings.items()}
    return {"language": language, "direction": edition.direction(language), "words": words}


def _sections(content: str) -> list[dict[str, Any]]:
    """The headings below the main one, each with its id, its text and the sections inside it."""
    top: dict[str, Any] = {"level": 1, "sections": []}
    path = [top]
    for heading in html.fragment_fromstring(content, create_parent="div").iter("h2", "h3", "h4", "h5", "h6"):
        level = int(str(heading.tag)[1])
        if not heading.get("id"):
            continue
        while path[-1]["level"] >= level:
            path.pop()
        section: dict[str, Any] = {
            "level": level,
            "id": heading.get("id"),
            "text": page_html.words_of(heading),
            "sections": [],
        }
        path[-1]["sections"].append(section)
        path.append(section)
    sections: list[dict[str, Any]] = top["sections"]
    return sections


def _alternate(edition: Edition, code: str, name: str, current: str) -> dict[str, Any]:
    absolute = edition.address(code, name)
    words = {"not_found": string(edition, code, "not_found"), "name": edition.name_of(code)}
    known = {"code": code, "direction": edition.direction(code), "absolute": absolute, "current": code == current}
    return known | words
