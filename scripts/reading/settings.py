"""The settings of the site: languages, address and order of pages from mkdocs.yml, the version from pyproject.toml.

Nothing else that reads the edition knows MkDocs' file.
"""

import os
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from reading import yaml_text
from reading.data_file import DataFile
from reading.folders import DOCS
from reading.folders import SITE as SITE
from reading.markdown_page import url_parts

PROJECT = "pyproject.toml"
# The folders and files that an edition consists of.
PARTS = (DOCS, "overrides", SITE, PROJECT)
# A code of ISO 639, which is also the name of a folder.
CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z]+)?")
# An address below which a site can be: no query, no fragment, nothing that ends an attribute or an address in Turtle,
# and no folder that browsers leave out (`.`, `..`) or that has no name.
SITE_ADDRESS = re.compile(r"""https?://[^\s/?#@"'<>\\^`{|}]+(/(?!/+[^/]|\.\.?(/|$))[^\s/?#"'<>\\^`{|}]*)*""")
# Names that are reserved so that they never lead anywhere (RFC 2606, section 2); `test` is for trying things out.
NOWHERE = (".example", ".invalid")
MAIL = re.compile(r"""[^\s@"'<>?&#%/]+@[^\s@"'<>?&#%/]+\.[^\s@"'<>?&#%/]+""")
# What is wrong with a setting that may be empty, and where it is.
CONTACT = (
    "the editors' mail address is {}, expected one such as editors@your.host; correct EDITION_CONTACT or `contact`"
)
REPOSITORY = "the repository is {}, expected its address on the web; correct `repository`"


class BrokenSettingsError(Exception):
    """The settings lack something; the message says what, and what to do; `line` is that of mkdocs.yml, if known."""

    line = 1


class Language(NamedTuple):
    """A language of the edition: its code and its own name."""

    code: str
    name: str


@dataclass(kw_only=True, eq=False, repr=False)
class Settings:
    """What the edition takes from the settings; what is not known is empty.

    The first of `languages` is the language of the source and of the addresses without a prefix; `law_languages` are
    the codes of those in which the law is official. `editor` is who answers for the edition, `repository` the address
    of its sources. `order` is that of the pages for a reader; `site` is mkdocs.yml as a whole, for the checks of what
    MkDocs alone reads.
    """

    languages: tuple[Language, ...] = ()
    law_languages: tuple[str, ...] = ()
    version: str = ""
    site_url: str = ""
    contact: str = ""
    editor: str = ""
    repository: str = ""
    order: tuple[str, ...] = ()
    site: DataFile | None = None


def read(site: str, project: str) -> Settings:
    """The settings from the texts of mkdocs.yml and pyproject.toml. Raises BrokenSettingsError."""
    try:
        node = yaml_text.compose(site)
        values = yaml_text.value(node, {"!ENV": _environment, "": lambda node, build: None})
        languages = _languages(values["plugins"])
        extra = values.get("extra", {})
        return Settings(
            languages=languages,
            law_languages=_law_languages(extra.get("law_languages"), languages),
            version=str(tomllib.loads(project)["project"]["version"]),
            site_url=_site_address(str(values["site_url"])),
            contact=_optional(extra.get("contact"), MAIL, CONTACT),
            editor=" ".join(str(extra.get("editor") or "").split()),
            repository=_optional(extra.get("repository"), SITE_ADDRESS, REPOSITORY),
            order=tuple(path.removesuffix(".md") for path in values["nav"] if isinstance(path, str)),
            site=DataFile(SITE, site, values, node),
        )
    except (yaml_text.BrokenYamlError, RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise _broken(error) from error


def _broken(error: Exception) -> BrokenSettingsError:
    reason = " ".join(str(error).split())[:140]
    if isinstance(error, KeyError):
        reason = f"`{error.args[0]}` is missing; write it as template/mkdocs.yml has it"
    elif isinstance(error, TypeError | AttributeError | RecursionError) or not reason:
        reason = "a value is of another kind than expected; write it as template/mkdocs.yml has it"
    is_told = ";" in reason or isinstance(error, yaml_text.BrokenYamlError)
    remedy = "" if is_told else f"; correct {SITE} or {PROJECT}"
    found = BrokenSettingsError(f"the settings cannot be read: {reason}{remedy}")
    found.line = getattr(error, "line", 1)
    return found


def _languages(plugins: Any) -> tuple[Language, ...]:
    """The languages of MkDocs' plugin i18n, the source's first."""
    (settings,) = [plugin["i18n"] for plugin in plugins if isinstance(plugin, dict) and "i18n" in plugin]
    found = tuple(Language(entry["locale"], entry["name"]) for entry in settings["languages"])
    for code, name in found:
        if not CODE.fullmatch(code) or not isinstance(name, str):
            raise ValueError(f"the language {code[:20]!a}, expected a code of two or three small letters and a name")
    return found


def _law_languages(codes: Any, languages: Iterable[Language]) -> tuple[str, ...]:
    """The languages in which the law is official: by `law_languages` in `extra`, otherwise the source's alone."""
    known = [language.code for language in languages]
    found = tuple(known[:1] if codes is None else codes)
    if not set(found) <= set(known):
        raise ValueError(f"law_languages is {', '.join(map(str, found))}, expected some of {', '.join(known)}")
    return found


def _site_address(address: str) -> str:
    """The address of the site with a slash at its end, as MkDocs has it too. Raises BrokenSettingsError."""
    if not SITE_ADDRESS.fullmatch(address) or not url_parts(address):
        problem = f"the address of the site is {address[:60]!a}, expected the address of a folder on the web"
        raise BrokenSettingsError(f"{problem}; write one such as https://your.host/path/ in SITE_URL or {SITE}")
    return address.rstrip("/") + "/"


def leads_nowhere(address: str) -> bool:
    """Whether the address of a site has a reserved name, such as the default one has."""
    parts = url_parts(address)
    return parts is None or (parts.hostname or "").endswith(NOWHERE)


def _optional(setting: Any, pattern: re.Pattern[str], problem: str) -> str:
    text = str(setting or "")
    if text and not pattern.fullmatch(text):
        raise BrokenSettingsError(f"{problem.format(ascii(text[:60]))} in {SITE}, or leave it empty")
    return text


def _environment(node: yaml.Node, build: Any) -> Any:
    """`!ENV [NAME, …, default]` as MkDocs reads it: the first variable that is set, or the default."""
    values = [build(item) for item in node.value] if isinstance(node, yaml.SequenceNode) else [node.value]
    return next((os.environ[name] for name in map(str, values[:-1]) if name in os.environ), values[-1])
