"""The bridge to MkDocs: checks before the first page, pages from the model, strings for the templates."""

import os
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import rjsmin
from jinja2 import Environment
from lxml import html
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from checks import run
from edition import edition as model
from edition import statistics
from edition.links import Links
from edition.load import load
from edition.wording import string
from exports import downloads
from pages import metadata, parallel_text, share_picture
from pages import page as build_page
from pages.security_policy import POLICY
from website import files as build_site_files
from website import search_index


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Once per language, before its pages: check the sources the first time."""
    edition = _edition(config)
    config.extra["edition"] = {"version": edition.version, "policy": POLICY}
    return config


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page as the model has it, with its marks and data filled in; the engine's own reading is not used."""
    edition = _edition(config)
    language, name = _language_and_name(page)
    found = edition.page(language, name)
    if found is None:
        return markdown
    counted = _figures(*_sources(config))
    offered = downloads.of(edition) if config.extra["downloads"] else []
    return build_page.build(edition, found, config.use_directory_urls, downloads=offered, **counted)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """The words of the page's language, the same page in every language, and the feed of versions."""
    edition = _edition(config)
    language, name = _language_and_name(page)
    context["words"] = _words(edition, language)
    # The engine's own canonical address is of the form that it builds, and the form for a disk is published nowhere.
    context["address"] = edition.address(language, name)
    context["headings"] = _headings(page.content or "")
    context["metadata"] = metadata.of(edition, edition.pages[language, name])
    links = Links(edition, language, name, config.use_directory_urls)
    context["alternates"] = [
        _alternate(edition, code, name, language) | {"href": links(name, "", code)} for code in edition.codes
    ]
    if config.use_directory_urls:
        context["feed"] = edition.site_url + build_site_files.feed_path(edition, language)
        context["feed_title"] = build_site_files.feed_title(edition, language)
    return context


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """The home page in every language, for the page that says that a page was not found."""
    edition = _edition(config)
    context["words"] = _words(edition, edition.original)
    alternates = [_alternate(edition, code, "index", "") for code in edition.codes]
    # This page is shown under any address, so its links begin at the root of the host.
    context["alternates"] = [alternate | {"href": urlsplit(alternate["absolute"]).path} for alternate in alternates]
    return context


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The page that says that a page was not found is written once, in one language from its head to its foot."""
    return output_content if config.theme["language"] == _edition(config).original else ""


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Text in templates is text: only what is marked as HTML becomes HTML."""
    env.autoescape = True
    return env


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the theme's own styles, scripts and images: the edition's pages use none of them."""
    for file in [file for file in files if file.src_dir and Path(file.src_dir) != Path(config.docs_dir)]:
        files.remove(file)
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """When the pages of every language stand: write the files that are made from the model and from the pages."""
    edition, built = _edition(config), Path(config.site_dir)
    if not all((built / page).is_file() for page in _home_pages(edition)):
        return
    for script in sorted(built.glob("assets/*.js")):
        # A reader's browser needs none of the comments.
        script.write_text(rjsmin.jsmin(script.read_text(encoding="utf-8")), encoding="utf-8")
    for language in edition.codes:
        _write(config, f"{parallel_text.FOLDER}/{language}.js", parallel_text.script(edition, language).encode())
        if config.use_directory_urls:
            # Other hosts show the picture; a page on a disk has no use for it.
            _write(config, share_picture.path(language), share_picture.draw(edition, language))
        search_index.write(built, edition, language, config.use_directory_urls)


def _home_pages(edition: model.Edition) -> list[str]:
    return [f"{'' if code == edition.original else code + '/'}index.html" for code in edition.codes]


def _write(config: MkDocsConfig, path: str, content: bytes) -> None:
    target = Path(config.site_dir, path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _language_and_name(page: Page) -> tuple[str, str]:
    # Not from the theme's settings: when hooks see those, they are still the previous language's.
    language, _, name = page.file.src_uri.removesuffix(".md").rpartition("/")
    return language, name


def _words(edition: model.Edition, language: str) -> dict[str, str]:
    return {key: texts[language] for key, texts in edition.strings.items()}


def _headings(content: str) -> dict[str, str]:
    """The words of each heading by its id, no-break spaces kept."""
    found = html.fragment_fromstring(content, create_parent="div").iter("h1", "h2", "h3", "h4", "h5", "h6")
    return {each.get("id", ""): each.text_content().strip() for each in found}


def _alternate(edition: model.Edition, code: str, name: str, current: str) -> dict[str, Any]:
    absolute = edition.address(code, name)
    not_found, home = string(edition, code, "not_found"), string(edition, code, "page.index")
    words = {"not_found": not_found, "home": home, "name": edition.name_of(code)}
    return {"code": code, "absolute": absolute, "current": code == current, **words}


def _edition(config: MkDocsConfig) -> model.Edition:
    return _checked(*_sources(config))


def _sources(config: MkDocsConfig) -> tuple[Path, int]:
    """The edition's folder and the time of its last change, so that a server that rebuilds reads it anew."""
    root = Path(config.config_file_path).parent
    return root, max(path.stat().st_mtime_ns for path in [root / "mkdocs.yml", *(root / "docs").rglob("*")])


@lru_cache(maxsize=1)
def _checked(root: Path, changed: int) -> model.Edition:
    """The edition, checked, unless whoever runs the engine has done that. Raises PluginError with the findings."""
    loaded = load(root)
    findings = [] if "EDITION_CHECKED" in os.environ else run.run(loaded)
    if findings:
        listed = "\n".join(str(finding) for finding in findings)
        raise PluginError(f"the edition has {len(findings)} findings\n{listed}")
    loaded.passed = run.NAMES
    return loaded


@lru_cache(maxsize=1)
def _figures(root: Path, changed: int) -> dict[str, Any]:
    return statistics.of(_checked(root, changed))
