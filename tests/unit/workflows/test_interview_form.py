"""The interview form: strict types, nothing dropped in silence, and what is missing."""

import pytest

from fieldkit.errors import UsageError
from fieldkit.workflows.field import interview_form as forms

FULL = {
    "witness": {"languages": "Arabic", "age_group": "adult"},
    "consent": {
        "language": "ar", "manner": "oral", "explained": True,
        "hq": {"identity": False, "statement": True, "photo": True, "recording": None},
    },
    "place": "tent 4", "started": "2026-11-23T14:05:00+03:00", "language": "ar", "second_language": "en",
    "interpreter": "T-02", "interpreter_attested": True, "present": ["H-01", "T-02"], "read_back": "yes",
    "referral": "offered-declined",
    "turns": [{"speaker": "question", "text": "What happened?"}, {"id": "0a1b2c3d", "text": "نص", "basis": "saw"}],
    "exhibits": ["a" * 32],
}  # fmt: skip


def test_a_full_form_has_nothing_missing_and_comes_back_from_its_records() -> None:
    form = forms.checked(FULL)
    assert forms.missing(form, {"a" * 32: "image/jpeg"}) == ()
    witness = forms.to_witness(form, "W-0001")
    consent = forms.to_consent(form, "C-0001", "b" * 32, "")
    interview = forms.to_interview(form, "R-0001", "b" * 32, "c" * 32, "H-01", "finalised")
    assert forms.from_records(interview, consent, witness) == form


def test_an_empty_form_lists_everything_missing_by_stage() -> None:
    found = {(one.code, one.stage) for one in forms.missing(forms.empty_form())}
    assert ("consent-statement", "consent") in found
    assert ("turns", "account") in found
    assert ("referral", "close") in found
    assert ("consent-photo", "consent") not in found


def test_photo_and_interpreter_are_asked_only_where_they_are() -> None:
    form = forms.empty_form()
    codes = {one.code for one in forms.missing({**form, "interpreter": "T-02"}, {"a" * 32: "image/png"})}
    assert {"consent-photo", "interpreter-attested"} <= codes


@pytest.mark.parametrize(
    "change",
    [
        {"plase": "x"}, {"place": 5}, {"started": "yesterday"}, {"started": "2026-11-23T14:05:00"}, {"turns": {}},
        {"turns": [{"text": 1}]}, {"turns": [{"speaker": "dog"}]}, {"turns": [{"id": "x"}]}, {"turns": [{"who": "x"}]},
        {"turns": [{"id": "0a1b2c3d"}, {"id": "0a1b2c3d"}]}, {"consent": {"hq": {"photo": "yes"}}},
        {"consent": {"hq": {"face": True}}}, {"consent": {"explained": 1}}, {"consent": []}, {"witness": {"name": "x"}},
        {"exhibits": ["x"]}, {"interpreter_attested": "yes"}, {"place": "\ud800"}, {"place": "x" * 200_001},
        {"referral": "maybe"},
    ],
)  # fmt: skip
def test_a_wrong_field_is_named(change: dict[str, object]) -> None:
    with pytest.raises(UsageError) as caught:
        forms.checked({**forms.empty_form(), **change})
    assert caught.value.code == "form-field"


def test_merging_adds_and_replaces_turns_by_id() -> None:
    form = forms.merge(
        forms.empty_form(), {"turns": [{"id": "0a1b2c3d", "text": "one"}], "consent": {"hq": {"photo": True}}}
    )
    form = forms.merge(form, {"turns": [{"id": "0a1b2c3d", "text": "two"}, {"text": "three"}], "place": "well"})
    assert [turn["text"] for turn in form["turns"]] == ["two", "three"]
    assert form["consent"]["hq"]["photo"] is True
    assert form["place"] == "well"
