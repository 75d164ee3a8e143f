"""The readme of a part: the commands that check it with stock tools, from inside the unpacked folder.

Lines that begin with ``$ `` are commands, to be run in order with bash; tests take them from here and run them. A court
runs them too, so the text is part of the format: a reader makes it anew and refuses any other (FORMAT.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

_INTRO = """\
This folder is one part of an evidence bundle. Everything in it can be checked without the program that made it.
You need sha256sum, split, find, xargs, grep, cut, sort, comm and cmp (coreutils, findutils, grep) and openssl 3.

The claimed sealing time is {time} (T = {unix}). Headquarters' receipt says when the bundle had arrived.

1. Every file is as it was sealed. Each line must end in OK:

$ sha256sum -c tagmanifest-sha256.txt
$ sha256sum -c manifest-sha256.txt

2. The root certificate came with this folder, so anyone could have put another there. The first command must print 1.
   The second prints the SHA-256 of the root: it must be the one that you had from headquarters in another way (said
   aloud, on paper, in a kit, or in the folder of a receipt). If it is another, rely on nothing below:

$ grep -e '-----BEGIN' trust/as-of/roots-and-crls.pem | grep -v -c 'BEGIN X509 CRL'
$ openssl x509 -in trust/as-of/roots-and-crls.pem -noout -fingerprint -sha256

3. The list of files was signed by someone with the role that the policy number stands for, with a certificate valid
   at T, not revoked by the lists of that time. It must say "CMS Verification successful":

$ openssl cms -verify -binary -inform DER -in signature.p7s -content tagmanifest-sha256.txt \
-CAfile trust/as-of/roots-and-crls.pem -crl_check_all -attime {unix} -policy {oid} -explicit_policy -out /dev/null
"""
_RECORDS = """
4. Every opened field belongs to a committed version. A field is a line of {openings}; its digest is the SHA-256 of the
   line with its line end. The last command must print nothing:

$ mkdir check-openings && split -l 1 -a 6 {openings} check-openings/
$ find check-openings -type f -print0 | xargs -0 -r sha256sum | cut -c1-64 | sort > opened.txt
$ grep -o '"openings":\\[[^]]*\\]' {versions} | grep -o '[0-9a-f]\\{{64\\}}' | sort -u > committed.txt
$ comm -23 opened.txt committed.txt
"""
_CHAIN = """
{number}. The chain of custody {chain} follows on without a gap: the digest of each entry (two lines) is the "prev" of
   the next. The last command must print nothing and end with status 0:

$ mkdir check-{short} && split -l 2 -a 6 {path} check-{short}/
$ find check-{short} -type f | sort | xargs sha256sum | cut -c1-64 | head -n -1 > links-{short}.txt
$ grep -o '"prev":"[0-9a-f]*"' {path} | cut -c9-72 | tail -n +2 > prevs-{short}.txt
$ cmp links-{short}.txt prevs-{short}.txt
"""
_CHAIN_PREFIX, _CHAIN_SUFFIX = "custody/", ".txt"


def part_readme(names: Sequence[str], oid: str, at: datetime) -> bytes:
    """The readme for a part that holds files of these names, sealed at ``at``."""
    unix = int(at.timestamp())
    text = _INTRO.format(time=at.astimezone(UTC).isoformat(timespec="seconds"), unix=unix, oid=oid)
    number = 4
    if "data/openings.jsonl" in names:
        text += _RECORDS.format(openings="data/openings.jsonl", versions="data/versions.jsonl")
        number += 1
    for name in names:
        if name.startswith(_CHAIN_PREFIX) and name.endswith(_CHAIN_SUFFIX):
            chain = name[len(_CHAIN_PREFIX) : -len(_CHAIN_SUFFIX)]
            text += _CHAIN.format(number=number, chain=chain, short=chain[:8], path=name)
            number += 1
    return text.encode("utf-8")


def commands(readme: bytes) -> list[str]:
    """The commands of a readme, in order."""
    return [line[2:] for line in readme.decode("utf-8").splitlines() if line.startswith("$ ")]
