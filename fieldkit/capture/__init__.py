"""A file becomes an object, its digests and its metadata in one pass.

for group in collect([card], store, sandbox, job):
    for one in group:
        match one:
            case Collected(): ...           # durable; write its record
            case Problem(): ...             # not taken; say why
"""

from fieldkit.capture.collecting import LIMITS, collect, collect_file
from fieldkit.capture.content_type import content_type
from fieldkit.capture.inspecting import CaptureLimits
from fieldkit.capture.source import SourceFailure
from fieldkit.capture.taking import STAGE, Collected
from fieldkit.capture.walk import Found, Problem, shown_name, walk

__all__ = [
    "LIMITS",
    "STAGE",
    "CaptureLimits",
    "Collected",
    "Found",
    "Problem",
    "SourceFailure",
    "collect",
    "collect_file",
    "content_type",
    "shown_name",
    "walk",
]
