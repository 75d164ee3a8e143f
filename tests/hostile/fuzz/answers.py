"""Fuzzes what this side makes of a child's bytes, and what the child makes of tags. Run by ``test_fuzz_answers.py``.

python -m tests.hostile.fuzz.answers -runs=100000 -seed=1
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["fieldkit"]):
    from fieldkit import exactjson
    from fieldkit.sandbox import LIMITS, Facts
    from fieldkit.sandbox.answers import check_item, parse_facts, parse_picture
    from fieldkit.sandbox.exif import facts_of
    from fieldkit.sandbox.frames import BadAnswer

_SIDE = 64
_TAGS = (
    "Image Make", "Image DateTime", "Image Orientation", "EXIF DateTimeOriginal", "EXIF OffsetTimeOriginal",
    "GPS GPSDate", "GPS GPSTimeStamp", "GPS GPSLatitude", "GPS GPSLatitudeRef", "GPS GPSLongitude",
    "GPS GPSLongitudeRef",
)  # fmt: skip


class _Tag:
    def __init__(self, values: object) -> None:
        self.values = values


def one(data: bytes) -> None:
    """Any bytes: an answer's facts and picture are checked values or ``BadAnswer``; any tags are honest facts."""
    provider = atheris.FuzzedDataProvider(data)
    if provider.ConsumeBool():
        _tags(provider)
    else:
        _answer(provider.ConsumeBytes(4096), provider.ConsumeBytes(64))


def _answer(text: bytes, raw: bytes) -> None:
    try:
        value = exactjson.loads_object(text)
    except exactjson.MalformedJson:
        return
    for keys in ({"item", "facts", "broken"}, {"item", "problem", "media_type", "size", "small"}):
        try:
            check_item(value, keys, 0)
            if "facts" in keys:
                parse_facts(value["facts"], LIMITS)
            else:
                parse_picture(value, raw, _SIDE)
        except BadAnswer:
            continue


def _tags(provider: atheris.FuzzedDataProvider) -> None:
    tags: dict[str, _Tag] = {}
    for name in _TAGS:
        kind = provider.ConsumeIntInRange(0, 4)
        if kind == 1:
            tags[name] = _Tag(provider.ConsumeUnicode(24))
        elif kind == 2:
            tags[name] = _Tag(provider.ConsumeBytes(24))
        elif kind == 3:
            tags[name] = _Tag([provider.ConsumeInt(4) for _ in range(provider.ConsumeIntInRange(0, 4))])
        elif kind == 4:
            numbers = [provider.ConsumeIntInRange(0, 99) for _ in range(6)]
            tags[name] = _Tag("20{:02}:{:02}:{:02} {:02}:{:02}:{:02}".format(*numbers))
    facts = facts_of(tags, LIMITS.text_characters)
    stated = {name: getattr(facts, name) for name in Facts.__slots__} | {"doubts": list(facts.doubts)}
    assert parse_facts(stated, LIMITS) == facts


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
