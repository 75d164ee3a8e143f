"""An exhibit: one original file, its digest at collection and what its metadata said.

The camera's time stays as it was read: local time of unknown zone unless the file names an offset. The class of an
exhibit's content (photo, recording, statement for documents) decides which answer of a consent it needs. A photo may
stand in the log of a scene, each with its part (``SCENE_ROLES``); one that was set aside is kept like any other, with
the reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fieldkit.records.fields import (
    ConsentClass,
    Fields,
    Value,
    number,
    text,
    texts,
    without_empty,
)

METADATA_FIELDS = (
    "camera_make", "camera_model", "captured_raw", "captured_local", "captured_offset", "latitude", "longitude",
    "position_error", "width", "height", "orientation", "duration_seconds",
)  # fmt: skip
SCENE_ROLES = ("identifying", "overview", "mid", "close-scale", "close-plain")
"""The parts of a scene's series, in the order in which they are taken: which scene this is, all of it, how things lie
to each other, close up with a scale, and the same without."""
_CONTENT = (
    "name", "media_type", "description", "place", "metadata_status", "doubts", "scene", "scene_role", "set_aside",
)  # fmt: skip

PATHS: dict[str, ConsentClass] = {
    "kind": "case", "code": "case", "content_class": "case", "witness": "case", "sha256": "case", "crc32": "case",
    "size": "case", "collected": "case", "collected_by": "case", "protections": "case",
}  # fmt: skip
CONTENT_PATHS = (*_CONTENT, *(f"metadata/{name}" for name in METADATA_FIELDS))
"""Paths that say what the exhibit shows: they leave with the content or not at all."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """``sha256`` is 64 hex characters over the original; ``size`` is bytes; ``witness`` is the record id of the
    witness whose consent governs it, empty for the team's own; ``protections`` says how its metadata was read;
    ``scene`` is what the team calls the scene, ``scene_role`` one of ``SCENE_ROLES``; ``set_aside`` is why, empty where
    it was not."""

    code: str
    sha256: str
    size: int
    name: str
    media_type: str
    content_class: str
    collected: str
    collected_by: str
    crc32: int = 0
    witness: str = ""
    description: str = ""
    place: str = ""
    metadata_status: str = "not-read"
    doubts: tuple[str, ...] = ()
    protections: tuple[str, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    scene: str = ""
    scene_role: str = ""
    set_aside: str = ""

    def to_fields(self) -> dict[str, Value]:
        plain: dict[str, Value] = {"kind": "exhibit", "size": self.size, "crc32": self.crc32}
        for name in ("code", "sha256", "content_class", "collected", "collected_by", "witness", "protections"):
            plain[name] = getattr(self, name)
        for name in _CONTENT:
            plain[name] = getattr(self, name)
        plain.update({f"metadata/{name}": value for name, value in self.metadata.items()})
        return without_empty(plain)

    @classmethod
    def from_fields(cls, fields: Fields) -> Exhibit:
        prefix = "metadata/"
        return cls(
            text(fields, "code"),
            text(fields, "sha256"),
            number(fields, "size") or 0,
            text(fields, "name"),
            text(fields, "media_type"),
            text(fields, "content_class"),
            text(fields, "collected"),
            text(fields, "collected_by"),
            number(fields, "crc32") or 0,
            text(fields, "witness"),
            text(fields, "description"),
            text(fields, "place"),
            text(fields, "metadata_status") or "not-read",
            texts(fields, "doubts"),
            texts(fields, "protections"),
            {path[len(prefix) :]: str(value) for path, value in fields.items() if path.startswith(prefix)},
            text(fields, "scene"),
            text(fields, "scene_role"),
            text(fields, "set_aside"),
        )


def content_class_of(media_type: str) -> ConsentClass:
    """The class of consent that content of this media type needs; what is neither image, sound nor video is treated
    as part of the statement."""
    family = media_type.partition("/")[0]
    if family == "image":
        return "photo"
    return "recording" if family in ("audio", "video") else "statement"
