import io

from program import steps


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_each_step_is_told_and_timed() -> None:
    stream = io.StringIO()
    told = steps.Steps(stream)
    told.step("one")
    told.count(1, 2)
    told.step("two")
    told.finish()
    assert stream.getvalue() == "… one\n… two\n"
    assert [*told.seconds] == ["one", "two"]
    assert 0 <= sum(told.seconds.values()) <= told.total


def test_a_terminal_sees_how_far_a_step_is() -> None:
    stream = Terminal()
    told = steps.Steps(stream)
    told.step("forms")
    told.count(7, 18)
    told.finish()
    lines = stream.getvalue().split("\r")
    assert lines[:2] == ["… forms", "… forms (7 of 18)"]
    assert lines[2].startswith("\033[K… forms: 0.") and lines[2].endswith(" s\n")
