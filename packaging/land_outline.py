"""Make resources/map/land.json from a TopoJSON of Natural Earth's land: python packaging/land_outline.py LAND.json OUT

The input is ``land-110m.json`` of npm's world-atlas. Each ring becomes one list of whole numbers in hundredths of a
degree, longitude and latitude in turn. A ring that crosses the 180th degree goes on beyond it, and the one around the
south pole is closed along it.
"""

from __future__ import annotations

import json
import sys
from itertools import accumulate
from pathlib import Path
from typing import Any


def rings(topology: dict[str, Any]) -> list[list[int]]:
    """Every ring of the land, in the order of the file."""
    (across, down), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        steps = zip(*(accumulate(one) for one in zip(*arc, strict=True)), strict=True)
        arcs.append([(round(100 * (x * across + left)), round(100 * (y * down + bottom))) for x, y in steps])
    found = []
    for shape in topology["objects"]["land"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        found += [_ring(arcs, numbers) for polygon in polygons for numbers in polygon]
    return found


def _ring(arcs: list[list[tuple[int, int]]], numbers: list[int]) -> list[int]:
    points: list[tuple[int, int]] = []
    for number in numbers:  # ~n is arc n backwards
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc if not points else arc[1:]
    return [value for point in _unwrapped(points) for value in point]


def _unwrapped(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    made = points[:1]
    for x, y in points[1:]:
        turns = round((x - made[-1][0]) / 36000)
        made.append((x - 36000 * turns, y))
    if made[-1][0] != made[0][0]:
        made += [(made[-1][0], -9000), (made[0][0], -9000), made[0]]
    return made


if __name__ == "__main__":
    made = rings(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    Path(sys.argv[2]).write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="ascii")
