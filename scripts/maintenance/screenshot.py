"""The picture in README: the text in the second language of the edition, as a browser shows the built site.

`scripts/run maintenance.screenshot` draws screenshot.png anew after `scripts/build`.
"""

import argparse
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, Error, sync_playwright

from edition.load import load
from maintenance import lighthouse
from program import command

PICTURE = command.ROOT / "screenshot.png"
# The window of a laptop, and the width at which README shows it.
WIDTH, HEIGHT, SHOWN = 1440, 768, 1200


def main() -> int:
    """Draw the picture; return 0, or 2 if it cannot be drawn."""
    edition = load(command.ROOT)
    address = edition.address(edition.codes[1 % len(edition.codes)], edition.identity.first_page)
    try:
        lighthouse.require_tools()
        with lighthouse.served() as host, sync_playwright() as playwright:
            path = shutil.which(lighthouse.browser())
            browser = playwright.chromium.launch(executable_path=path, args=lighthouse.FLAGS.split())
            draw(browser, host + address.removeprefix(edition.site_url), PICTURE)
    except (lighthouse.LighthouseError, Error) as error:
        print(f"maintenance.screenshot: {error}", file=sys.stderr)
        return 2
    return 0


def draw(browser: Browser, address: str, target: Path) -> None:
    """Write the first screen of the text at an address as a PNG. Raises Error if the browser cannot."""
    window = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=SHOWN / WIDTH)
    window.goto(address)
    window.locator("article h2").first.evaluate("heading => heading.scrollIntoView()")
    window.screenshot(path=target)
    window.close()


if __name__ == "__main__":
    argparse.ArgumentParser(
        prog="scripts/run maintenance.screenshot", description=(__doc__ or "").splitlines()[0]
    ).parse_args()
    raise SystemExit(command.run(main))
