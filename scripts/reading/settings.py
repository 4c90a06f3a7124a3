"""The settings of the site: languages, address and order of pages from mkdocs.yml, the version from pyproject.toml.

Nothing else that reads the edition knows the site engine's file.
"""

import os
import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from reading import web_address, yaml_text
from reading.data_file import DataFile

SITE, PROJECT = "mkdocs.yml", "pyproject.toml"
# The extensions of Markdown that the site turns on, with their options: those that markdown_text.py reads, and no more.
# The forms made without the engine use them too, and the contents of a page need `toc`.
EXTENSIONS: dict[str, dict[str, Any]] = {
    "attr_list": {},
    "md_in_html": {},
    "tables": {},
    "toc": {"permalink": False},
}
# Characters of a file of settings, and of a line of it, at most; the edition's have 2,000 and 120. A key of thousands
# of parts takes a reader of TOML minutes.
LARGEST, LONGEST_LINE = 100_000, 500
# ISO 639; it is also the name of a folder, so nothing else may pass.
CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z]+)?")
# An address below which a site can be: no query, no fragment, nothing that ends an attribute or an address in Turtle.
SITE_ADDRESS = re.compile(r"""https?://[^\s/?#@"'<>\\^`{|}]+(/[^\s?#"'<>\\^`{|}]*)?""")


class BrokenSettingsError(Exception):
    """The settings lack something; the message says what, and the remedy."""


@dataclass(frozen=True)
class Language:
    """A language of the edition: its code and its own name."""

    code: str
    name: str


@dataclass(frozen=True)
class Settings:
    """What the edition takes from the settings: languages (the source's first), version, address, contact, pages.

    `site` is the site engine's file as a whole, for the checks of what the engine alone reads.
    """

    languages: tuple[Language, ...]
    version: str
    site_url: str
    contact: str
    order: tuple[str, ...]
    site: DataFile


def read(site: str, project: str) -> Settings:
    """The settings from the texts of mkdocs.yml and pyproject.toml. Raises BrokenSettingsError."""
    return _read(site, project, tuple(sorted(os.environ.items())))


@lru_cache(maxsize=4)  # the editions of an archive share settings
def _read(site: str, project: str, environment: tuple[tuple[str, str], ...]) -> Settings:
    for name, text in ((SITE, site), (PROJECT, project)):
        if len(text) > LARGEST or max(map(len, text.split("\n"))) > LONGEST_LINE:
            problem = f"{name} has more than {LARGEST:,} characters, or {LONGEST_LINE:,} in a line"
            raise BrokenSettingsError(f"{problem}; keep only settings in it, on lines that people read")
    try:
        values = yaml_text.value(yaml_text.compose(site), {"!ENV": _environment, "": lambda node, build: None})
        plugins = [plugin["i18n"] for plugin in values["plugins"] if isinstance(plugin, dict) and "i18n" in plugin]
        languages = tuple(_language(entry["locale"], entry["name"]) for entry in plugins[0]["languages"])
        contact = str(values.get("extra", {}).get("contact") or "")
        version = str(tomllib.loads(project)["project"]["version"])
        order = tuple(path.removesuffix(".md") for path in values["nav"] if isinstance(path, str))
        return Settings(
            languages, version, _site_address(str(values["site_url"])), contact, order, DataFile(SITE, site, values)
        )
    except (yaml_text.BrokenYamlError, RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        reason = " ".join(str(error).split())[:100] or type(error).__name__
        raise BrokenSettingsError(f"the settings lack or break {reason}; mend {SITE} or {PROJECT}") from error


def _site_address(address: str) -> str:
    """The address of the site with a slash at its end, as MkDocs has it too. Raises BrokenSettingsError."""
    if not SITE_ADDRESS.fullmatch(address) or not web_address.parts(address):
        problem = f"the address of the site is {address[:60]!a}, which is no address of a folder on the web"
        raise BrokenSettingsError(f"{problem}; write one such as https://your.host/path/ in SITE_URL or {SITE}")
    return address.rstrip("/") + "/"


def _language(code: str, name: str) -> Language:
    if not CODE.fullmatch(code) or not isinstance(name, str):
        raise ValueError(f"the language {code[:20]}: its code is two or three small letters, its name is words")
    return Language(code, name)


def _environment(node: yaml.Node, build: Any) -> Any:
    """`!ENV [NAME, …, default]` as the site engine reads it: the first variable that is set, or the default."""
    values = [build(item) for item in node.value] if isinstance(node, yaml.SequenceNode) else [node.value]
    return next((os.environ[name] for name in map(str, values[:-1]) if os.environ.get(name) is not None), values[-1])
