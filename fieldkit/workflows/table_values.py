"""What the light table shows of one exhibit, and by what it is found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fieldkit.workflows.values import ExhibitRow


@dataclass(frozen=True, slots=True)
class Tile:
    """``place`` is as a person wrote it, ``position`` the camera's ``latitude longitude``, each empty where there is
    none; ``people`` are who collected it and the codes of its witness and interviews; ``words`` is folded text that a
    search looks in; ``set_aside`` is why it was set aside, empty where it was not."""

    row: ExhibitRow
    place: str
    position: str
    people: tuple[str, ...]
    words: str
    scene: str
    scene_role: str
    set_aside: str

    def has(self, words: list[str]) -> bool:
        """Whether every one of these folded words stands in it."""
        return all(word in self.words for word in words)


@dataclass(frozen=True, slots=True)
class SceneLog:
    """The photo log of one scene: the codes of its photos by their part, in the order of the series, those without a
    part, and the parts that are ``missing``. What was set aside stands there and stands for nothing."""

    scene: str
    parts: Mapping[str, tuple[str, ...]]
    without_part: tuple[str, ...]
    missing: tuple[str, ...]
