"""The photo log of a scene: which part each photo plays, and what a series still lacks.

A scene is photographed from far to near: what identifies it, all of it, how things lie to each other, close up with a
scale and the same without (Istanbul Protocol, paragraph 106). A photo that was set aside stays in the log and does not
complete a series. Only a photo's author says where it belongs.
"""

from __future__ import annotations

from collections.abc import Iterable

from fieldkit.errors import UsageError
from fieldkit.records import Exhibit
from fieldkit.records.exhibit import SCENE_ROLES
from fieldkit.workflows.field import authors, book
from fieldkit.workflows.field.light_table import LightTable
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.table_values import SceneLog, Tile

__all__ = ["SCENE_ROLES", "assign", "listing", "scenes"]

_MOST_LETTERS = 120


def assign(session: FieldSession, ident: str, scene: str, part: str) -> None:
    """Say which scene a photo belongs to and which part it plays; with an empty scene it belongs to none.

    :param part: one of ``SCENE_ROLES``; empty where that is not known yet.
    :raises UsageError: ``scene-missing``, ``scene-part-unknown``, ``not-a-photo``, ``record-unknown``.
    :raises RefusedError: ``not-enrolled``, ``not-author``, ``record-forked``.
    """
    scene = " ".join(scene.split())
    if part and not scene:
        raise UsageError("scene-missing", "The photo has a part and no scene.", "Name the scene first.")
    if (part and part not in SCENE_ROLES) or len(scene) > _MOST_LETTERS:
        raise UsageError(
            "scene-part-unknown", f"Not a part of a series, or a name over {_MOST_LETTERS} letters.",
            f"The parts are {', '.join(SCENE_ROLES)}.",
        )  # fmt: skip
    fields = dict(book.require(session, ident).fields())
    if Exhibit.from_fields(fields).content_class != "photo":
        raise UsageError("not-a-photo", "Only a photo stands in a photo log.", "Choose a photo.")
    authors.require_author(session, ident)
    for name, value in (("scene", scene), ("scene_role", part)):
        fields.pop(name, None)
        if value:
            fields[name] = value
    with session.writing() as writer:
        writer.change(ident, fields)


def scenes(tiles: Iterable[Tile]) -> tuple[SceneLog, ...]:
    """The log of each scene, by name."""
    by_scene: dict[str, list[Tile]] = {}
    for tile in tiles:
        if tile.scene:
            by_scene.setdefault(tile.scene, []).append(tile)
    return tuple(_log(name, by_scene[name]) for name in sorted(by_scene))


def _log(name: str, tiles: list[Tile]) -> SceneLog:
    parts = {role: tuple(one.row.code for one in tiles if one.scene_role == role) for role in SCENE_ROLES}
    there = {one.scene_role for one in tiles if not one.set_aside}
    without = tuple(one.row.code for one in tiles if one.scene_role not in SCENE_ROLES)
    return SceneLog(name, parts, without, tuple(role for role in SCENE_ROLES if role not in there))


def listing(session: FieldSession) -> tuple[SceneLog, ...]:
    """The log of each scene of the vault."""
    table = LightTable(session)
    while table.step(1000):
        pass
    return scenes(table.tiles)
