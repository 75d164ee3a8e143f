"""Setting up SQLCipher's library, once for the process and before its first connection.

``cipher_memory_security`` locks every piece of memory that SQLite asks for and wipes it when it is given back: two
system calls for each, which took three quarters of the time of a statement. So SQLite is given a larger lookaside: one
piece for each connection, locked as a whole when the connection is opened and wiped when it is closed, out of which
statements and cursors are served. Memory security is switched on before any connection, so that this piece is under
it too (decision 0051).
"""

from __future__ import annotations

import contextlib
import ctypes

import sqlcipher3
from sqlcipher3 import _sqlite3

SLOT_BYTES = 8192
SLOTS = 256
"""2 MiB for each connection; what does not fit is asked for piece by piece, as before."""
_CONFIG_LOOKASIDE = 13


def set_up() -> None:
    """Where the library cannot be reached everything is slower, and as safe."""
    with contextlib.suppress(OSError, AttributeError):
        library = ctypes.CDLL(_sqlite3.__file__)
        configure = library.sqlite3_config
        configure.argtypes = (ctypes.c_int,)  # the others are variadic, which some systems pass in another way
        if library.sqlite3_shutdown() == sqlcipher3.SQLITE_OK:  # it can be set up only while it is not running
            configure(_CONFIG_LOOKASIDE, ctypes.c_int(SLOT_BYTES), ctypes.c_int(SLOTS))
        library.sqlite3_initialize()
    first = sqlcipher3.connect(":memory:")
    first.execute("PRAGMA cipher_log_level = NONE")
    first.execute("PRAGMA cipher_memory_security = ON").fetchone()
    first.close()
