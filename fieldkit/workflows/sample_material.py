"""Synthetic material for the demo and for training: painted landscapes with camera metadata, a sound, a note.

Nothing here shows a real person or place.
"""

from __future__ import annotations

import math
import random
import struct
import wave
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

INTERVIEW_FORM: dict[str, Any] = {
    "witness": {"languages": "Arabic", "age_group": "adult", "note": ""},
    "consent": {
        "language": "ar", "manner": "oral", "explained": True, "conditions": "not by name",
        "hq": {"identity": True, "statement": True, "photo": True, "recording": False},
    },
    "place": "camp 4, tent 14", "started": "2026-11-20T14:05:00+03:00", "ended": "2026-11-20T15:10:00+03:00",
    "language": "ar", "second_language": "en", "interpreter": "T-02", "interpreter_attested": True,
    "present": ["H-01", "T-02"], "why": "first-hand account of the fire at the school", "interviewed_before": "no",
    "turns": [
        {"id": "00000001", "speaker": "question", "time": "2026-11-20T14:21:00+03:00",
         "text": "ماذا حدث في صباح ذلك اليوم؟", "translation": "What happened on the morning of that day?"},
        {"id": "00000002", "speaker": "witness", "time": "2026-11-20T14:22:00+03:00", "basis": "saw",
         "text": "سمعنا صوت الشاحنات قبل الفجر. خرجت إلى الباب ورأيت ثلاث شاحنات خضراء تتوقف عند البئر.",
         "translation": "We heard trucks before dawn. I went to the door and saw three green trucks stop at the well."},
        {"id": "00000003", "speaker": "question", "time": "2026-11-20T14:25:00+03:00",
         "text": "كيف عرفت أنها شاحنات عسكرية؟", "translation": "How did you know that they were military trucks?"},
        {"id": "00000004", "speaker": "witness", "time": "2026-11-20T14:26:00+03:00", "basis": "told",
         "text": "كان على الأبواب رقم أبيض. أخي قال لي لاحقاً إن الرقم نفسه ظهر في القرية المجاورة.",
         "translation": "There was a white number on the doors. My brother told me later that the same number was seen "
         "in the next village."},
    ],
    "read_back": "yes", "referral": "offered-declined", "signature": "thumbprint",
}  # fmt: skip

_SCENES = (
    ("DSC_0411.JPG", (233, 179, 104), "2026:11:19 16:28:39", None, 1),
    ("DSC_0412.JPG", (126, 164, 190), "2026:11:19 16:29:10", None, 6),
    ("IMG_2101.JPG", (205, 120, 90), "2026:11:20 09:12:00", "+03:00", 1),
    ("IMG_2102.JPG", (120, 140, 110), "0000:00:00 00:00:00", None, 1),
    ("IMG_2103.JPG", (90, 100, 140), "2026:11:20 09:14:30", "+03:00", 1),
)


def make(folder: Path, seed: int = 4) -> Path:
    """Write the material to ``folder``, which is made; the folder."""
    folder.mkdir(parents=True)
    chance = random.Random(seed)
    for number, (name, sky, taken, offset, orientation) in enumerate(_SCENES):
        picture = _as_held(sky, chance, orientation)
        picture.save(folder / name, "JPEG", quality=88, exif=_exif(number, taken, offset, orientation))
    (folder / "not-a-photo.jpg").write_bytes(b"\xff\xd8\xff\xe0 cut off in transfer")
    _tone(folder / "VOICE001.WAV")
    (folder / "notes.txt").write_text("Trucks: three, green. White number 41 on the doors.\n", encoding="utf-8")
    return folder


def _as_held(sky: tuple[int, int, int], chance: random.Random, orientation: int) -> Image:
    """The pixels as a camera stores them: held on its side (orientation 6) they lie on their side too."""
    from PIL import Image  # heavy, and only for sample material

    if orientation == 6:
        return _landscape(sky, chance, 1067, 1600).transpose(Image.Transpose.ROTATE_90)
    return _landscape(sky, chance)


def _landscape(sky: tuple[int, int, int], chance: random.Random, width: int = 1600, height: int = 1067) -> Image:
    from PIL import Image, ImageDraw, ImageFilter  # heavy, and only for sample material

    image = Image.linear_gradient("L").resize((width, height))
    base = Image.merge("RGB", [image.point(lambda v, c=c: min(255, c * 2 // 3 + v // 2)) for c in sky])
    draw = ImageDraw.Draw(base)
    sun = chance.randrange(width // 5, width * 4 // 5)
    draw.ellipse((sun - 60, 160, sun + 60, 280), fill=tuple(min(255, c + 90) for c in sky))
    for layer in range(4):
        shade = tuple(max(0, c - 45 * (layer + 1)) for c in sky)
        top, phase = height * (5 + layer) // 10, chance.random() * 6
        hills = [
            (x, top + 60 * math.sin(phase + x / (170 + 60 * layer)) + 18 * math.sin(x / 37 + phase))
            for x in range(0, width + 20, 20)
        ]
        draw.polygon([(0, height), *hills, (width, height)], fill=shade)
    for _ in range(9):
        x, y = chance.randrange(width), chance.randrange(height * 3 // 4, height - 40)
        draw.rectangle((x, y, x + 46, y + 34), fill=(226, 214, 190))
        draw.polygon([(x - 8, y), (x + 23, y - 26), (x + 54, y)], fill=(120, 78, 60))
    return base.filter(ImageFilter.SMOOTH)


def _exif(number: int, taken: str, offset: str | None, orientation: int) -> bytes:
    from PIL import Image  # heavy, and only for sample material

    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0112] = "Example", "Field 2", orientation
    details: dict[int, Any] = {0x9003: taken}
    if offset is not None:
        details[0x9011] = offset
    exif[0x8769] = details
    exif[0x8825] = _position(0.0, 0.0) if number == 4 else _position(13.4511 + number / 1000, 22.4472)
    return exif.tobytes()


def _position(latitude: float, longitude: float) -> dict[int, Any]:
    return {1: "N", 2: _degrees(latitude), 3: "E", 4: _degrees(longitude)}


def _degrees(value: float) -> tuple[float, float, float]:
    minutes = (value - int(value)) * 60
    return (float(int(value)), float(int(minutes)), round((minutes - int(minutes)) * 60, 3))


def _tone(path: Path, seconds: int = 2, rate: int = 8000) -> None:
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        samples = (int(9000 * math.sin(2 * math.pi * 330 * i / rate)) for i in range(seconds * rate))
        out.writeframes(b"".join(struct.pack("<h", sample) for sample in samples))
