"""What a person chose is one of a closed list, or it was not chosen."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.workflows import looks
from fieldkit.workflows.looks import LANGUAGES, TEXT_PERCENTS, THEMES, Look
from ui.app import LANGUAGES as SPOKEN
from ui.theme import THEMES as PAINTED

ODD: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6), lambda inner: st.lists(inner, max_size=2)
)


def desk_with(stored: object) -> Any:
    """A desk of which only the state is looked at."""
    return SimpleNamespace(state={"look": stored}, save=lambda: None)


def test_what_is_kept_can_be_shown() -> None:
    assert set(THEMES) == set(PAINTED)
    assert set(LANGUAGES) == set(SPOKEN)


@given(st.one_of(ODD, st.dictionaries(st.sampled_from(("theme", "language", "text", "more")), ODD, max_size=4)))
def test_anything_else_that_stands_there_is_no_choice(stored: object) -> None:
    found = looks.kept(desk_with(stored))
    assert found is None or (found.theme in THEMES and found.language in LANGUAGES and found.text in TEXT_PERCENTS)


def test_a_choice_comes_back_and_is_written_once() -> None:
    written = []
    desk = desk_with(None)
    desk.save = lambda: written.append(dict(desk.state["look"]))
    assert looks.kept(desk) is None
    for _ in range(2):
        looks.keep(desk, Look("night", "ar", 150))
    assert written == [{"theme": "night", "language": "ar", "text": 150}]
    assert looks.kept(desk) == Look("night", "ar", 150)


@pytest.mark.parametrize("look", [Look("dusk"), Look(language="xx"), Look(text=99), Look(text=True)])
def test_no_other_look_is_kept(look: Look) -> None:
    desk = desk_with(None)
    with pytest.raises(ValueError, match="Look"):
        looks.keep(desk, look)
    assert desk.state == {"look": None}
