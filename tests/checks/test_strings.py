from dataclasses import replace

from checks import strings
from edition import edition
from reading.settings import Language


def test_no_key_can_be_removed_unseen(first: edition.Edition) -> None:
    for kept in list(first.strings)[:2]:  # whether one is missing does not depend on the others
        left = replace(first, strings={kept: first.strings[kept]})
        found = {finding.message for finding in strings.check(left) if finding.code == "STR001"}
        missing = first.strings.keys() - {kept}
        assert found == {f"the string {key} is not in strings.yml; add it in every language" for key in missing}


def test_a_new_language_needs_its_names(first: edition.Edition) -> None:
    more = replace(first, languages=(*first.languages, Language("uz", "Oʻzbekcha")))
    assert [finding.message.split()[2] for finding in strings.check(more) if finding.code == "STR001"] == [
        "language.uz",
        "paragraph_in.uz",
    ]
