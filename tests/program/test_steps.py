import io

from program import steps


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_each_step_is_a_line() -> None:
    stream = io.StringIO()
    shown = steps.Steps(stream)
    shown.step("one")
    shown.count(1, 2)
    shown.step("two")
    shown.finish()
    assert stream.getvalue() == "… one\n… two\n"


def test_a_terminal_shows_how_far_a_step_is_and_how_long_it_took() -> None:
    stream = Terminal()
    shown = steps.Steps(stream)
    shown.step("downloads")
    shown.count(7, 18)
    shown.finish()
    lines = stream.getvalue().split("\r")
    assert lines[:2] == ["… downloads", "… downloads (7 of 18)"]
    assert lines[2].startswith("\033[K… downloads: 0.") and lines[2].endswith(" s\n")
