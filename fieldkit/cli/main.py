"""``fieldkit``: the whole main job from a terminal."""

from __future__ import annotations

import click

from fieldkit import __version__, program
from fieldkit.cli import (
    alert,
    backup,
    bundle,
    custody,
    demo,
    enrol,
    erase,
    evidence,
    hq,
    interview,
    item,
    note,
    prints,
    problem,
    receipts,
    remove,
    review,
    search,
    team,
    vault,
    verify,
    versions,
    witness,
)
from fieldkit.cli.contract import Contract

_GROUPS = (
    alert, backup, bundle, custody, demo, enrol, erase, evidence, hq, interview, item, note, prints, problem, receipts,
    remove, review, search, team, vault, verify, versions, witness,
)  # fmt: skip

_VERSION = f"%(prog)s %(version)s, release {program.release() or 'none, a checkout'}"


@click.group(cls=Contract, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="fieldkit", message=_VERSION)
def main() -> None:
    """Evidence collected offline, sealed, received and checked with stock tools.

    Exit status: 0 done and intact; 1 evidence fails a check; 2 usage; 3 environment (disk, lock, link);
    4 refused by policy, role, consent or passphrase.
    """


for module in _GROUPS:
    main.add_command(module.group)

if __name__ == "__main__":
    main()
