"""Firefox as Debian ships it, driven by its own protocol (Marionette): no driver program is needed.

A message is `length:json` over TCP: a command `[0, id, name, parameters]`, an answer `[1, id, error, value]`
(firefox-source-docs.mozilla.org, “Marionette protocol”).
"""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# What Firefox would ask the network by itself; the rest of its services are off under Marionette anyway.
PREFERENCES = {
    "marionette.port": 0,
    "app.update.enabled": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.newtabpage.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.enabled": False,
}
# Kept in the browser's own world: every address that a page asked of the network. What the browser asks for itself
# (its lists of certificates and the like) is no page's doing.
WATCH = """
globalThis.asked = [];
Services.obs.addObserver(channel => {
  const http = channel.QueryInterface(Ci.nsIHttpChannel);
  if (!http.loadInfo.triggeringPrincipal.isSystemPrincipal) asked.push(http.URI.spec);
}, "http-on-opening-request");
"""
REFUSALS = """
return Services.console.getMessageArray()
  .filter(message => message instanceof Ci.nsIScriptError && message.category.startsWith("CSP"))
  .map(message => message.errorMessage);
"""


class FirefoxError(Exception):
    """Firefox answered with an error; the message is its own."""


class Firefox:
    """A running Firefox with one window."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self.answers = self.socket.makefile("rb")
        self.sent = 0
        self._message()  # the greeting
        self("WebDriver:NewSession", strictFileInteractability=False)
        self.chrome(WATCH)

    def __call__(self, name: str, **parameters: Any) -> Any:
        """Send a command and return its value. Raises FirefoxError."""
        self.sent += 1
        raw = json.dumps([0, self.sent, name, parameters]).encode()
        self.socket.sendall(b"%d:%s" % (len(raw), raw))
        _, _, error, value = self._message()
        if error:
            raise FirefoxError(f"{name}: {error['error']}: {error['message']}")
        return value["value"] if isinstance(value, dict) and set(value) == {"value"} else value

    def _message(self) -> Any:
        """The next message. Raises ValueError when the connection is closed."""
        length = b""
        while (digit := self.answers.read(1)).isdigit():
            length += digit
        return json.loads(self.answers.read(int(length)))

    def open(self, address: str) -> None:
        """Go to an address and wait until it is loaded."""
        self("WebDriver:Navigate", url=address)

    def run(self, script: str, *arguments: Any) -> Any:
        """The value that a script in the page returns."""
        return self("WebDriver:ExecuteScript", script=script, args=list(arguments), sandbox=None)

    def chrome(self, script: str) -> Any:
        """The value that a script with the browser's own rights returns."""
        self("Marionette:SetContext", value="chrome")
        try:
            return self("WebDriver:ExecuteScript", script=script, args=[], sandbox="system")
        finally:
            self("Marionette:SetContext", value="content")

    def element(self, selector: str) -> Any:
        """The first element that a CSS selector finds. Raises FirefoxError where there is none."""
        return self("WebDriver:FindElement", using="css selector", value=selector)

    def press(self, element: Any, pointer: str, button: int = 0) -> None:
        """Press the middle of an element by a `mouse`, with a button, or by `touch`."""
        there = {"type": "pointerMove", "duration": 0, "origin": element, "x": 0, "y": 0}
        steps = [there, *({"type": kind, "button": button} for kind in ("pointerDown", "pointerUp"))]
        source = {"type": "pointer", "id": pointer, "parameters": {"pointerType": pointer}, "actions": steps}
        self("WebDriver:PerformActions", actions=[source])

    def type(self, selector: str, text: str) -> None:
        """Type into an element."""
        (id,) = self.element(selector).values()
        self("WebDriver:ElementSendKeys", id=id, text=text)

    def wait(self, script: str, *arguments: Any, seconds: float = 10) -> Any:
        """The value of a script once it is true. Raises FirefoxError after `seconds`."""
        until = time.monotonic() + seconds
        while not (value := self.run(script, *arguments)):
            if time.monotonic() > until:
                raise FirefoxError(f"never true: {script}")
            time.sleep(0.05)
        return value

    @property
    def asked(self) -> list[str]:
        """Every address that was asked of the network."""
        return list(self.chrome("return globalThis.asked"))

    @property
    def refusals(self) -> list[str]:
        """What the console says of policies broken."""
        return list(self.chrome(REFUSALS))


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """A Firefox with a profile of its own in the new folder `profile`; closed at the end."""
    profile.mkdir()
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items()]
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
    path = shutil.which(os.environ.get("FIREFOX", "firefox-esr"))
    assert path, "no firefox-esr; scripts/test installs it"
    options = ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", str(profile)]
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen([path, *options], **silent)  # type: ignore[call-overload]
    try:
        window = Firefox(_port(profile, process))
        with window.socket:
            yield window
    finally:
        process.terminate()
        process.wait(timeout=20)


def _port(profile: Path, process: "subprocess.Popen[bytes]") -> int:
    """The port that Firefox chose and wrote into its profile."""
    written = profile / "MarionetteActivePort"
    until = time.monotonic() + 60
    while not (written.exists() and written.read_text()):
        assert process.poll() is None and time.monotonic() < until, "Firefox did not start"
        time.sleep(0.05)
    return int(written.read_text())
