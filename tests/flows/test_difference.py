"""What an amendment changes: named turn by turn, and nothing that stayed."""

from __future__ import annotations

from typing import Any

from fieldkit.workflows.field.difference import Change, between
from fieldkit.workflows.field.interview_form import empty_form


def form(*turns: tuple[str, str], **fields: Any) -> dict[str, Any]:
    said = [
        {"id": ident, "speaker": "witness", "time": "", "text": text, "translation": "", "basis": ""}
        for ident, text in turns
    ]
    return {**empty_form(), "turns": said, **fields}


A, B, C, D = (("0" * 7 + one, word) for one, word in zip("abcd", ("one", "two", "three", "four"), strict=True))


def test_equal_forms_differ_in_nothing_and_an_empty_turn_is_no_change() -> None:
    assert between(form(A, B), form(A, B, ("0000000e", " "))) == ()


def test_a_field_and_a_word_of_a_turn_are_named_with_both_values() -> None:
    found = between(form(A, B, place="camp 4"), form(A, (B[0], "two trucks"), place="camp 9"))
    assert found == (
        Change("place", 0, "changed", "camp 4", "camp 9"),
        Change("turns/*/text", 2, "changed", "two", "two trucks"),
    )


def test_a_turn_that_moved_is_not_one_that_was_rewritten() -> None:
    found = between(form(A, B, C, D), form(D, A, B, C))
    assert found == (Change("turns/*", 1, "moved", "4", "1"),)


def test_turns_come_and_go_by_their_numbers() -> None:
    found = between(form(A, B, C), form(A, C, D))
    assert found == (
        Change("turns/*", 3, "added", None, "four"),
        Change("turns/*", 2, "removed", "two", None),
    )


def test_an_answer_that_became_no_is_a_change_and_an_empty_one_is_not() -> None:
    yes, no = form(interpreter_attested=None), form(interpreter_attested=False)
    assert between(yes, no) == (Change("interpreter_attested", 0, "changed", None, False),)
    assert between(form(place=""), form(place="")) == ()


def test_consent_stands_under_its_own_path() -> None:
    before, after = form(), form()
    after["consent"] = {**before["consent"], "hq": {**before["consent"]["hq"], "photo": False}}
    assert between(before, after) == (Change("consent/hq/photo", 0, "changed", None, False),)
