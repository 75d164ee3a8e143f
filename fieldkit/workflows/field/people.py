"""Actors and events: what the team notes beside the interviews."""

from __future__ import annotations

from fieldkit.commitments import Version
from fieldkit.ids import new_record_id
from fieldkit.records import Actor, Event
from fieldkit.workflows.field.session import FieldSession


def add_actor(session: FieldSession, name: str, **more: str) -> Version:
    """Note a person or unit said to have taken part. ``more`` takes ``type``, ``rank`` and ``note``."""
    with session.writing() as writer:
        actor = Actor(writer.next_code("actor"), name, **more)  # type: ignore[arg-type]  # text fields only
        return writer.version(new_record_id(), actor.to_fields(), "created")


def add_event(session: FieldSession, what: str, where: str = "", when: str = "") -> Version:
    """Note what happened, where and when, as told."""
    with session.writing() as writer:
        event = Event(writer.next_code("event"), what, where, when)
        return writer.version(new_record_id(), event.to_fields(), "created")
