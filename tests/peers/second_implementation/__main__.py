"""Read a bundle with its receipts, and a vault, as a configuration says."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from tests.peers.second_implementation import bundle, log, receipts, trust, vault
from tests.peers.second_implementation.reading import DoesNotHoldError


def main(config: Path) -> int:
    """``kit``, ``bundle``, ``receipts`` and ``vault`` are paths; ``age`` is the command of a decrypter."""
    given = json.loads(config.read_text(encoding="utf-8"))
    page = Path("docs/FORMAT.md").read_text(encoding="utf-8")
    words = Path("resources/words/eff-large.txt").read_text(encoding="ascii").split()
    with tempfile.TemporaryDirectory() as folder:
        try:
            kit, trusted, spoken = trust.open_kit(Path(given["kit"]).read_bytes(), Path(folder), words)
            opened = bundle.check(Path(given["bundle"]), given["age"], trusted, page, kit)
            found: dict[str, object] = {"words": spoken, "bundle": opened}
            found["receipts"] = receipts.check(Path(given["receipts"]), trusted, opened)
            found["log"] = log.check(Path(given["receipts"]) / "log", kit, trusted)
            found["logged"] = sorted(
                log.proved(path.read_bytes(), (path.parent / "receipt.p7s").read_bytes(), kit, trusted)
                for path in Path(given["receipts"]).glob("*/receipt.tlog-proof")
            )
            found["vault"] = vault.check(Path(given["vault"]), given["passphrase"])
        except DoesNotHoldError as error:
            print(json.dumps({"does-not-hold": str(error)}))
            return 1
    print(json.dumps(found))
    assert not [name for name in sys.modules if name.split(".")[0] == "fieldkit"]
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
