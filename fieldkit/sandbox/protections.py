"""Which protections were really on, as found by trying them inside the cage.

A protection is on only if an attempt that it must stop was made and was stopped. Nothing is parsed unless every
protection in ``REQUIRED`` is on; the others are reported, because a court may ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

REQUIRED = ("no_network", "no_files", "no_exec", "memory_limit", "time_limit")


@dataclass(frozen=True, slots=True)
class Protections:
    """Each field is true if the attempt was made in the caged child and stopped.

    ``no_files``: opening for reading and for writing. ``no_network``: Internet and Unix sockets. ``no_exec``: starting
    a program. ``no_fork``: making a process. ``no_signals``: reaching another process. ``landlock``: opening was
    stopped by Landlock before the system call filter was on. ``not_root``: neither user nor group is root.
    """

    no_network: bool = False
    no_files: bool = False
    no_exec: bool = False
    no_fork: bool = False
    no_signals: bool = False
    memory_limit: bool = False
    time_limit: bool = False
    not_root: bool = False
    no_new_privileges: bool = False
    landlock: bool = False
    seccomp: bool = False

    @property
    def sufficient(self) -> bool:
        """Whether hostile bytes may be parsed behind these."""
        return all(getattr(self, name) for name in REQUIRED)

    @property
    def words(self) -> tuple[str, ...]:
        """Codes of what is on, as kept with an exhibit: ``no-network``, ``no-files`` and so on."""
        return tuple(one.name.replace("_", "-") for one in fields(self) if getattr(self, one.name))

    @property
    def missing(self) -> tuple[str, ...]:
        """Codes of what is required and not on."""
        return tuple(name.replace("_", "-") for name in REQUIRED if not getattr(self, name))

    def to_json(self) -> dict[str, bool]:
        return {one.name: getattr(self, one.name) for one in fields(self)}

    @classmethod
    def parse(cls, untrusted: object) -> Protections:
        """Read what a child reported.

        :raises ValueError: other names, or values that are not booleans.
        """
        names = {one.name for one in fields(cls)}
        if not isinstance(untrusted, Mapping) or set(untrusted) != names:
            raise ValueError("not a report of protections")
        if not all(isinstance(value, bool) for value in untrusted.values()):
            raise ValueError("a protection is on or off")
        return cls(**untrusted)


NONE = Protections()
