"""The bridge to MkDocs: checks before the first page, pages from the model, strings for the templates."""

from pathlib import Path
from typing import Any

import build_page
import edition as model
import figures
import run_checks
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

_edition: model.Edition | None = None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Once per language, before its pages: check the sources the first time; give the templates their words."""
    edition = _checked(Path(config.config_file_path).parent)
    language = config.theme["language"] if config.theme["language"] in edition.codes else edition.original
    config.extra["edition"] = {
        "version": edition.version,
        "original": edition.original,
        "languages": edition.codes,
        "strings": {key: texts[language] for key, texts in edition.strings.items()},
    }
    return config


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page as the model has it, with its marks and data filled in; the engine's own reading is not used."""
    edition = _checked(Path(config.config_file_path).parent)
    language, _, name = page.file.src_uri.removesuffix(".md").rpartition("/")
    found = edition.page(language, name)
    if found is None:
        return markdown
    return build_page.build(edition, found, config.use_directory_urls, **figures.of(edition))


def _checked(root: Path) -> model.Edition:
    global _edition
    if _edition is None:
        loaded = model.load(root)
        findings = run_checks.run(loaded)
        if findings:
            listed = "\n".join(str(finding) for finding in findings)
            raise PluginError(f"the edition has {len(findings)} findings\n{listed}")
        _edition = loaded
    return _edition


def on_startup(**_: Any) -> None:
    """Forget the edition of an earlier build, so that a server sees every change."""
    global _edition
    _edition = None
