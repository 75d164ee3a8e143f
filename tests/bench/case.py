"""A large case: unlocking, searching, following its chain and adding a line, beside what the machine can do."""

from __future__ import annotations

import hashlib
import os
import statistics
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from fieldkit.clock import SystemClock
from fieldkit.storage.database import Database
from fieldkit.vault import keyring
from fieldkit.vault.signatures import checked_stretches, public_keys
from fieldkit.workflows.field import search, unlock
from fieldkit.workflows.field.session import FieldSession
from tests.bench.filling import fill_with_interviews, fill_with_lines
from tests.bench.measure import Contender, Times, interleave
from tests.bench.report import Comparison, Figure
from tests.bench.stage import PASSPHRASE, set_stage
from tests.bench.wording import Tongue, tongues

Say = Callable[[str], None]
ASKED = 100
SIGNED = 100_000
WRITTEN = 300
LINE_BYTES = 900
"""A line, its signature and its body, about."""


def measure(folder: Path, interviews: int, lines: int, rounds: int, say: Say) -> tuple[list[Comparison], list[Figure]]:
    """Fill one vault with ``interviews``, then with lines up to ``lines``; everything about it."""
    say(f"filling a vault with {interviews} interviews")
    stage, spoken = set_stage(folder / "case"), tongues()
    fill_with_interviews(stage.session, interviews, spoken)
    _check_once(stage.session)
    stage.session.lock()
    figures = [_unlocking(stage.vault, interviews, rounds, say)]
    stage.session = unlock.unlock(stage.vault, PASSPHRASE, SystemClock())
    figures += [_searching(stage.session, tongue, rounds, say) for tongue in spoken]
    say(f"filling the chain up to {lines} lines")
    fill_with_lines(stage.session, lines - stage.session.info().lines)
    compared = [_digests(stage.session, rounds, say), _signatures(stage.session, rounds, say)]
    compared.append(_writing(stage.session, folder / "append", rounds, say))
    stage.close()
    return compared, figures


def _check_once(session: FieldSession) -> None:
    """The full check of signatures that unlocking goes on from."""
    vault, tip = session.vault, session.vault.tip()
    assert tip is not None
    vault.checked.begin(tip)
    vault.checked.go_on(tip.seq + 1)
    with vault.transaction():
        vault.checked.keep()


def _unlocking(vault: Path, interviews: int, rounds: int, say: Say) -> Figure:
    whole, kdf = [], []
    for number in range(rounds + 1):
        start = time.perf_counter()
        session = unlock.unlock(vault, PASSPHRASE, SystemClock())
        middle = time.perf_counter()
        if session.vault.salvage or session.vault.checked.left:
            raise AssertionError("the vault was not checked to its end")
        session.lock()
        begin = time.perf_counter()
        keyring.unlock(vault, PASSPHRASE).wipe()
        end = time.perf_counter()
        say(f"  round {number}: unlocked in {middle - start:.3f} s, key derivation alone {end - begin:.3f} s")
        if number:
            whole.append(middle - start)
            kdf.append(end - begin)
    beyond = statistics.median(one - other for one, other in zip(whole, kdf, strict=True))
    what = f"unlocking with {interviews:,} versions, beyond the key derivation ({statistics.median(kdf):.2f} s)"
    return Figure(what, f"{beyond:.2f} s", "0.5 s")


def _searching(session: FieldSession, tongue: Tongue, rounds: int, say: Say) -> Figure:
    asked = tongue.asked(ASKED)
    medians, slow = [], []
    for number in range(rounds + 1):
        took = []
        for word in asked:
            start = time.perf_counter()
            hits = search.search(session, word)
            took.append(1000 * (time.perf_counter() - start))
            if any(hit.kind != "interview" for hit in hits):
                raise AssertionError("found what is no interview")
        if number:
            medians.append(statistics.median(took))
            slow.append(statistics.quantiles(took, n=20)[-1])
    middle, late = statistics.median(medians), statistics.median(slow)
    say(f"  {tongue.name}: p50 {middle:.1f} ms, p95 {late:.1f} ms")
    return Figure(f"search, {ASKED} words, {tongue.name}: p50 and p95", f"{middle:.1f} ms, {late:.1f} ms", "p95 50 ms")


def _digests(session: FieldSession, rounds: int, say: Say) -> Comparison:
    vault, found = session.vault, [""]
    tip, chain = vault.tip(), vault.chain_id
    assert tip is not None
    assert chain is not None

    def check() -> None:
        if vault.chain.check_links(chain) != tip:
            raise AssertionError("the chain ends elsewhere")

    def hash_each() -> None:
        for lines in vault.chain.stretches():
            for _, line, signature, body in lines:
                found[0] = hashlib.sha256(line + signature + body).hexdigest()

    title = f"{tip.seq + 1:,} lines of custody: links and bodies"
    say(title)
    contenders = [Contender("fieldkit follows the chain", check), Contender("reading and hashing each row", hash_each)]
    return Comparison(title, "At unlocking: sequence, links and bodies, out of the encrypted database.",
                      interleave(contenders, rounds, say))  # fmt: skip


def _openssl_seconds(count: int) -> float:
    """How long ``openssl speed`` would take for so many verifications on all cores."""
    command = ["openssl", "speed", "-multi", str(os.cpu_count()), "-seconds", "2", "ecdsap256"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return count / float(done.stdout.split()[-1])


def _signatures(session: FieldSession, rounds: int, say: Say) -> Comparison:
    keys = public_keys(session.vault.people.certificates())
    ours, theirs = Times("fieldkit checks signatures"), Times("`openssl speed ecdsap256`, as many cores")
    title = f"{SIGNED:,} signatures of lines"
    say(title)
    for number in range(rounds + 1):
        theirs_now = _openssl_seconds(SIGNED)
        start, count = time.perf_counter(), 0
        for lines in checked_stretches(session.vault.chain.stretches(0, SIGNED), keys):
            count += len(lines)
        ours_now = (time.perf_counter() - start) * SIGNED / count
        say(f"  round {number}: {ours_now:.2f} s, openssl {theirs_now:.2f} s")
        if number:
            ours.seconds.append(ours_now)
            theirs.seconds.append(theirs_now)
    return Comparison(title, "Read from the vault, the signer found in each body, verified.", [ours, theirs])


def _writing(session: FieldSession, path: Path, rounds: int, say: Say) -> Comparison:
    """The middle of each round, each in its turn; the same number of bytes."""
    title = "A durable line of custody"
    say(title)
    signer, bare = session.vault.signer, Database(path.with_name("bare.db"), os.urandom(32))
    assert signer is not None
    bare.execute("CREATE TABLE chain (seq INTEGER PRIMARY KEY, line BLOB NOT NULL) STRICT")
    times = [Times("fieldkit writes a line of custody"), Times("append and fsync"),
             Times("one INSERT and COMMIT in SQLCipher, one signature")]  # fmt: skip
    with path.open("ab", buffering=0) as out:

        def line() -> None:
            with session.writing() as writer:
                writer.line("viewed")

        def append() -> None:
            out.write(bytes(LINE_BYTES))
            os.fsync(out.fileno())

        def insert() -> None:
            signer.sign_raw(bytes(LINE_BYTES))
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO chain (line) VALUES (?)", (bytes(LINE_BYTES),))
            bare.execute("COMMIT")

        for number in range(rounds + 1):
            took: tuple[list[float], ...] = ([], [], [])
            for _ in range(WRITTEN):
                for work, seconds in zip((line, append, insert), took, strict=True):
                    start = time.perf_counter()
                    work()
                    seconds.append(time.perf_counter() - start)
            for one, seconds in zip(times, took, strict=True):
                one.seconds += [statistics.median(seconds)] if number else []
    bare.close()
    say("  p50 " + ", ".join(f"{one.name}: {1e6 * one.median:.0f} us" for one in times))
    about = (
        f"p50 of {WRITTEN} in each round: signed, committed, the head written; beside one append of as many bytes, and "
        "beside the least that a signed row in an encrypted database can take: that is its floor here."
    )
    return Comparison(title, about, times)
