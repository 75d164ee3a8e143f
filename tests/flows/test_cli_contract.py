"""The command line as a contract: every command as a real process, its JSON, its streams and its exit status.

One deployment is made in process at the least cost of key derivation; everything that is looked at here is a
process: the commands of the page are forked off one that has read the modules, the others are started.
"""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import shlex
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from fieldkit.cli.main import main
from fieldkit.clock import FrozenClock, SystemClock
from fieldkit.workflows import demo
from fieldkit.workflows.field import unlock
from fieldkit.workflows.sample_material import INTERVIEW_FORM, make
from tests.flows import cli_page, forked
from tests.flows.team import START, Device
from tests.flows.test_versions import amended_elsewhere
from tests.flows.trust.authority import LocalAuthority

pytestmark = pytest.mark.timeout(600)  # some fifty processes, each deriving a key

ROWS = {row.key: row for row in cli_page.rows(set(main.commands))}
COMMAND = [sys.executable, "-m", "fieldkit"]
WAIT = 60
SECRET = "a passphrase for the command line"


@dataclass
class Done:
    """One process that has ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FIELDKIT_")}
    return {**kept, **more}


def run(*arguments: str | bytes | Path, stdin: str = "", **more: str) -> Done:
    """``fieldkit`` with these arguments, standard input and environment."""
    done = subprocess.run(
        [*COMMAND, *(os.fsencode(one) for one in arguments)], input=stdin.encode(), capture_output=True, timeout=WAIT,
        env=environment(**more),
    )  # fmt: skip
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


@dataclass
class Bench:
    """A folder in which the commands ran, and what each said."""

    folder: Path
    done: dict[str, Done] = field(default_factory=dict)

    def passphrase(self, name: str) -> Path:
        return self.folder / f"{name}.passphrase"

    def run(
        self,
        command: str,
        *arguments: str | Path,
        stdin: str = "",
        who: str = "vault",
        key: str = "",
        where: str = "vault",
    ) -> Any:
        """Run a command of the page with ``--json`` and keep what it said, under ``key`` or its own words."""
        shared = ("--passphrase-file", self.passphrase(who), "--vault", self.folder / where, "--json")
        words = [str(one) for one in (*command.split(), *arguments, *shared)]
        done = self.done[key or command] = Done(*forked.run(words, stdin, self.folder, environment(), WAIT))
        assert done.status == 0, (command, done)
        return done.json


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Every command of the page, in the order of the main job."""
    bench = Bench(tmp_path_factory.mktemp("cli"))
    here = bench.folder
    made = demo.set_up(here, lambda _: None, SystemClock())
    for name, secret in {"vault": made.vault, **made.desks}.items():
        bench.passphrase(name).write_text(secret + "\n", encoding="utf-8")
    bench.passphrase("other").write_text(SECRET + "\n", encoding="utf-8")
    _collect(bench)
    _seal_and_receive(bench)
    _look(bench)
    _others(bench)
    return bench


def _collect(bench: Bench) -> None:
    code = bench.run("interview new")["row"]["code"]
    bench.run("interview identity", code, "-", stdin=json.dumps({"name": "Amina Example"}))
    bench.run("interview add", code, "-", stdin=json.dumps(INTERVIEW_FORM))
    exhibit = bench.run("evidence add", make(bench.folder / "card"), "--interview", code)["items"][0]["code"]
    bench.run("interview finalise", code)
    bench.run("interview amend", code)
    bench.run("interview discard", code, "--reason", "opened by mistake")
    bench.run("interview keep-back", code, "present", "--reason", "the witness asked for it")
    bench.run("interview show", code)
    bench.run("interview list")
    bench.run("evidence card", bench.folder / "card")
    bench.run("alert raise", "families without water", "--where", "camp 4", "--urgency", "today")
    bench.run("alert list")
    _notes(bench, code)
    bench.run("evidence list")
    bench.run("evidence show", exhibit)
    bench.run("evidence describe", exhibit, "--description", "a tent", "--place", "camp 4")
    bench.run("evidence scene", exhibit, "the well", "--part", "overview")
    bench.run("evidence log")
    item = bench.run("item add", "--number", "7", "--description", "a shell case", "--photo", exhibit)["code"]
    bench.run("item amend", item, "--seal", "S-1")
    bench.run("item transfer", item, "--with", "the laboratory", "--purpose", "to be measured", "--on-paper")
    bench.run("item list")
    bench.run("item show", item)
    bench.run("item label", item)
    bench.run("review list")
    bench.run("review send-back", code, "--reason", "who was present?")
    asked = bench.run("review comment", code, "--text", "where was she?", "--turn", "1")["id"]
    bench.run("review comments", code)
    bench.run("review set-aside", asked, "--reason", "she said it before")
    bench.run("review approve", code, exhibit)
    bench.run("evidence export", exhibit, "--out", bench.folder / "original.jpg")
    bench.run("print exhibits", "--out", bench.folder / "exhibits.pdf")
    bench.run("print custody", exhibit, "--out", bench.folder / "custody.pdf", "--lang", "ar")
    bench.run("print statement", code, "--out", bench.folder / "statement.pdf")


def _notes(bench: Bench, interview: str) -> None:
    """An event that the interview tells of, kept, amended and discarded; its witness."""
    form = {"what": "the school burned", "calendar": "hijri", "date": "1448-01-12", "sources": [interview]}
    code = bench.run("note new", "event", "-", stdin=json.dumps(form))["row"]["code"]
    bench.run("note add", code, "-", stdin=json.dumps({"where": "by the well"}))
    bench.run("note keep", code)
    bench.run("note amend", code)
    bench.run("note discard", code, "--reason", "nothing to change")
    bench.run("note show", code)
    assert [row["code"] for row in bench.run("note list", "--search", "school")["notes"]] == [code]
    witness = bench.run("witness list")["witnesses"][0]["code"]
    bench.run("witness amend", witness, "--note", "afraid of soldiers")


def _seal_and_receive(bench: Bench) -> None:
    here = bench.folder
    bench.run("review approve", "--all")
    ident = bench.run("bundle seal", "--out", here / "stick")["bundle"]["id"]
    bench.run("bundle write", ident, "--out", here / "second-stick")
    bench.run("bundle list")
    bench.run("hq receive", here / "hq" / "intake", here / "stick", who="intake")
    bench.run("hq list", here / "hq" / "intake", who="intake")
    bench.run("hq open", here / "hq" / "custodian", here / "stick", "--out", here / "opened", who="custodian")
    bench.run("hq receipts", here / "hq" / "intake", "--out", here / "receipts", who="intake")
    _log(bench)
    shutil.rmtree(here / "hq" / "intake" / "store")
    bench.run("hq rebuild", here / "hq" / "intake", here / "receipts", who="intake")
    bench.run("hq identities", here / "hq" / "custodian", "--out", here / "keys", who="custodian")
    bench.run("receipts import", here / "receipts")
    obstacles = [one["obstacle"]["code"] for one in bench.run("remove", "--all")["items"]]
    assert set(obstacles) == {"cosigner-not-pinned"}  # the laptop has the kit of before
    bench.run("receipts list")


def _log(bench: Bench) -> None:
    """The log's key is written, a cosigner made and named, a checkpoint cosigned."""
    here, intake, root = bench.folder, bench.folder / "hq" / "intake", bench.folder / "hq" / "root"
    bench.run("hq log start", intake, "--out", here / "log.key", who="intake")
    made = ("--name", "example.org/w1", "--log", here / "log.key", "--out", here / "w1.key")
    words = bench.run("hq cosign make", here / "cosigner", *made, who="other")["words"]
    bench.run("hq log pin", root, here / "w1.key", "--words", " ".join(words), who="root")
    bench.run(
        "hq kit", root, "--team", demo.TEAM, "--out", here / "cosigned.kit", who="root", key="a kit with a cosigner"
    )
    bench.run("hq log checkpoint", intake, "--out", here / "checkpoint", who="intake")
    bench.run("hq cosign sign", here / "cosigner", here / "checkpoint", "--out", here / "cosigned", who="other")
    answer = ("--answer", here / "cosigned")
    assert bench.run("hq log checkpoint", intake, *answer, who="intake", key="the cosigner's answer")["cosigned"]
    receipt = bench.done["hq receipts"].json["receipts"][0]["id"]
    bench.run("hq log prove", intake, receipt, "--out", here / "receipt.proof", who="intake")
    bench.run("hq log write", intake, "--out", here / "log", who="intake")
    bench.run("hq log check", here / "log", "--kit", here / "cosigned.kit", who="intake")
    assert bench.run("hq log check", intake, who="intake", key="the desk's log")["report"]["outcome"] == "intact"
    bench.run("hq receipts", intake, "--out", here / "receipts", who="intake")
    other = ("--name", "example.org/w2", "--log", here / "log.key", "--out", here / "w2.key")
    bench.run("hq cosign make", here / "second-cosigner", *other, who="other", key="a second cosigner")
    bench.run("hq log pin", root, here / "w2.key", who="root", key="a second pin")
    bench.run("hq log unpin", root, "example.org/w2", who="root")
    bench.run("hq log start", here / "hq" / "intake", "--out", here / "log-again.key", who="intake", key="started")


def _look(bench: Bench) -> None:
    here = bench.folder
    opening = ("--identity", here / "keys", "--root", here / "heron.kit")
    bench.run("bundle inspect", here / "stick")
    bench.run("bundle verify", here / "stick", *opening)
    bench.run("bundle open", here / "stick", *opening, "--out", here / "unpacked")
    bench.run("verify", here / "receipts" / bench.done["receipts list"].json["receipts"][0]["id"])
    bench.run("vault info")
    bench.run("vault kit")
    bench.run("report-problem")
    bench.run("vault check")
    bench.run("custody check")
    bench.run("custody show")
    bench.run("custody compare-clock", "14:32")
    bench.run("custody tips export", "--out", here / "lead.tips")
    bench.run("search", "tent")
    (here / "backup").mkdir()
    bench.run("backup make", here / "backup")
    bench.run("backup check", here / "backup")
    bench.run("backup restore", here / "backup", "--out", here / "restored")


def _others(bench: Bench) -> None:
    """A second person, who joins by the command line; a second headquarters; a revocation."""
    here, root = bench.folder, bench.folder / "hq" / "root"
    authority = LocalAuthority.make(here / "clocks", SystemClock())
    bench.run("hq authority", root, "--name", "Clock tower", "--roots", authority.root, who="root")
    bench.run("hq kit", root, "--team", demo.TEAM, "--out", here / "second.kit", who="root")
    bench.run("hq trust", here / "hq" / "intake", here / "second.kit", who="intake")
    bench.run("vault trust", here / "second.kit")
    _stamp(bench, authority)
    _fork(bench)
    shutil.move(here / "vault", here / "lead")
    kit = ("--kit", here / "second.kit", "--person", "H-02", "--role", "member")
    bench.run("vault create", here / "vault", *kit, who="other")
    words = bench.run("enrol request", "--out", here / "h02.request", who="other")["words"]
    approved = (root, here / "h02.request", "--out", here / "h02.answer", "--words", " ".join(words))
    bench.run("enrol approve", *approved, who="root")
    bench.run("enrol accept", here / "h02.answer", who="other")
    bench.run("custody tips import", here / "lead.tips", who="other")
    _parcel(bench)
    _destroy(bench)
    _months(bench)
    revoked = (root, "H-02", "--since", "2026-01-01T00:00:00+00:00", "--reason", "left")
    bench.run("hq revoke", *revoked, who="root")
    _new_keys(bench)
    bench.run("demo", here / "demo")
    shutil.rmtree(here / "vault")
    shutil.move(here / "lead", here / "vault")


def _destroy(bench: Bench) -> None:
    """A lost bundle is sealed anew, and an exhibit is erased."""
    out = ("--out", bench.folder / "lost", "--despite-no-review", "the border closes")
    lost = bench.run("bundle seal", *out, key="a second bundle", where="lead")["bundle"]["id"]
    again = (lost, "--reason", "the stick was lost", "--out", bench.folder / "third-stick")
    bench.run("bundle reissue", *again, where="lead")
    bench.run("erase", "E-0001", "--reason", "asked for", who="other")


def _months(bench: Bench) -> None:
    """The keys of the months are listed and made; destroying one is rehearsed, and a vault is declared lost."""
    custodian = bench.folder / "hq" / "custodian"
    listed = bench.run("hq keys list", custodian, who="custodian")
    bench.run("hq keys new", custodian, who="custodian")
    bench.run("hq keys renew", custodian, "transport", who="custodian")
    handed = bench.run("hq keys hand-over", custodian, "--out", bench.folder / "transport.key", who="custodian")
    intake = bench.passphrase("intake").read_text(encoding="utf-8").splitlines()[0]
    bench.passphrase("taking").write_text(f"{intake}\n{handed['passphrase']}\n", encoding="utf-8")
    bench.run("hq keys take", bench.folder / "hq" / "intake", bench.folder / "transport.key", who="taking")
    given = ("--kit", bench.folder / "all.kit", "--transport", bench.folder / "transport.key")
    request = bench.folder / "intake.request"
    bench.run("hq new-intake", bench.folder / "new-intake", *given, "--out", request, who="taking")
    bench.run("hq keys destroy", custodian, listed["months"][0]["month"], who="custodian")
    bench.run("hq lost", custodian, listed["vaults"][0]["vault"], "--reason", "a rehearsal", who="custodian")


def _parcel(bench: Bench) -> None:
    """The member gives what they have to the lead, who answers with a slip."""
    here = bench.folder
    bench.run("hq kit", here / "hq" / "root", "--team", demo.TEAM, "--out", here / "all.kit", who="root")
    for folder, who in (("vault", "other"), ("lead", "vault")):
        bench.run("vault trust", here / "all.kit", who=who, where=folder)
    bench.run("evidence add", here / "card", who="other")
    bench.run("team give", "--to", demo.PERSON, "--out", here / "parcel", who="other")
    bench.run("team take", here / "parcel", where="lead")
    bench.run("team parcels", where="lead")
    bench.run("team slip", "--out", here / "slips", where="lead")
    theirs = next(one for one in bench.run("team members", where="lead")["members"] if one["role"] == "member")
    seen = ("--seen", "2026-11-24T18:30:00+02:00", "--out", here / "lost.txt")
    bench.run("team lost", theirs["certificate"], *seen, where="lead")


def _new_keys(bench: Bench) -> None:
    """Desks and people whose keys change; headquarters with one passphrase for everything."""
    here, root = bench.folder, bench.folder / "hq" / "root"
    words = bench.run("hq rekey", here / "hq" / "intake", "--out", here / "rekey", who="intake")["words"]
    doubted = ("--since", "2026-01-01T00:00:00+00:00", "--reason", "replaced")
    bench.run("hq replace", root, "--request", here / "rekey", "--words", " ".join(words), *doubted, who="root")
    bench.run("hq reissue", here / "hq" / "intake", who="intake")
    bench.run("hq rotate", root, who="root")
    bench.run("vault person add", "H-03", "--role", "member", who="other")
    bench.run("vault person list", who="other")
    bench.run("vault person remove", "H-03", "--reason", "left", who="other")
    shutil.copytree(here / "vault", here / "travelling")
    bench.run("vault travel-lock", who="other", where="travelling")
    bench.passphrase("two").write_text(f"{SECRET}\n{SECRET} again\n", encoding="utf-8")
    bench.run("vault passphrase", who="two")
    second = here / "second-hq"
    bench.run("hq init", second, "--name", "Second headquarters", who="other")
    bench.run("hq log start", second / "intake", "--out", here / "second-log.key", who="other", key="another log")
    bench.run("hq cosign follow", here / "cosigner", here / "second-log.key", who="other")
    kit = here / "third.kit"
    run("hq", "kit", second / "root", "--team", "Ibis", "--out", kit, "--passphrase-file", bench.passphrase("other"))
    shutil.rmtree(here / "vault")
    bench.run("vault create", here / "vault", "--kit", kit, "--person", "I-01", "--role", "lead", who="other")
    recovery = (here / "vault", "--key", second / "recovery", "--person", "I-02", "--role", "lead")
    bench.run("vault recover", *recovery, who="two")


def _stamp(bench: Bench, authority: LocalAuthority) -> None:
    desk, asked = bench.folder / "hq" / "intake", bench.folder / "asked"
    bench.run("hq stamp", desk, "--requests", asked, who="intake", key="hq stamp --requests")
    for request in list(asked.glob("*.tsq")):
        request.with_suffix(".tsr").write_bytes(authority.stamp(request.read_bytes()))
    assert bench.run("hq stamp", desk, "--answers", asked, who="intake", key="hq stamp --answers")["stamped"]


def _fork(bench: Bench) -> None:
    """Two versions of one parent, as two people make them apart, and one that joins them."""
    session = unlock.unlock(bench.folder / "vault", bench.passphrase("vault").read_text().strip(), SystemClock())
    [record] = session.vault.versions.records("interview")
    device = Device(bench.folder / "vault", FrozenClock(START), session)
    base = amended_elsewhere(device, record, {"place": "camp 5"}).digest_hex
    [first, *_] = session.vault.versions.history(record)
    with session.writing() as writer:
        writer.version(record, {**first.fields(), "why": "another"}, "amended", parent=first.digest_hex)
    session.lock()
    [found] = bench.run("versions forks")["records"]
    bench.run("versions compare", found["code"])
    bench.run("versions merge", found["code"], "--base", base[:16], "--reason", "she moved")


ELSEWHERE = {"vault travel-unlock"}
"""Needs a token: ``test_token.py`` runs it."""


@pytest.mark.parametrize("command", sorted(ROWS.keys() - ELSEWHERE))
def test_what_a_command_prints_has_the_shape_of_the_page(bench: Bench, command: str) -> None:
    done = bench.done[command]
    assert done.out.count("\n") == 1  # one JSON object and nothing else, whatever the progress said
    cli_page.check(done.json, ROWS[command].json.partition(" (")[0])


def test_a_passphrase_made_by_nobody_but_us_is_never_printed(bench: Bench) -> None:
    secrets = [path.read_text(encoding="utf-8").strip() for path in bench.folder.glob("*.passphrase")]
    said = "".join(done.out + done.err for done in bench.done.values())
    assert [one for one in secrets if one in said] == []


def vault(bench: Bench) -> tuple[str | Path, ...]:
    return ("--vault", bench.folder / "vault", "--passphrase-file", bench.passphrase("vault"))


def failed(done: Done, status: int, code: str) -> None:
    """A coded error with a next step, on both streams."""
    assert done.status == status, done
    error = done.json["error"]
    assert error["code"] == code
    assert error["message"]
    assert error["next"]
    assert done.err.startswith("fieldkit: ")
    assert "Traceback" not in done.err


def test_status_1_evidence_fails_a_check(bench: Bench, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    shutil.copytree(bench.folder / "stick", stick)
    [part] = stick.glob("*.records.age")
    data = bytearray(part.read_bytes())
    data[len(data) // 2] ^= 1
    part.write_bytes(data)
    opening = ("--identity", bench.folder / "keys", "--root", bench.folder / "heron.kit")
    done = run("verify", stick, *opening, "--json")
    assert (done.status, done.json["outcome"]) == (1, "failed")
    plain = run("verify", stick, *opening)
    assert plain.status == 1
    assert "Outcome: FAILED" in plain.out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["vault", "inf"], "usage"),
        (["vault", "info", "--passphrase", "secret"], "usage"),
        (["interview", "show", "R-0001"], "vault-missing"),
        (["vault", "info", "--vault", "not-there"], "not-a-vault"),  # before a passphrase is asked for
        (["verify", "nothing-here"], "usage"),
        (["hq", "kit"], "usage"),
    ],
)
def test_status_2_usage(arguments: list[str], code: str) -> None:
    failed(run(*arguments, "--json"), 2, code)


def test_status_2_an_unknown_id_and_a_broken_form(bench: Bench) -> None:
    failed(run("evidence", "show", "E-9999", *vault(bench), "--json"), 2, "exhibit-unknown")
    broken = run("interview", "new", "-", *vault(bench), "--json", stdin='{"place":"camp 4",\n "why" broken}')
    failed(broken, 2, "form-json")
    assert "line 2, column 8" in broken.err
    failed(run("interview", "new", "-", *vault(bench), "--json", stdin='{"plce":""}'), 2, "form-field")


def test_status_3_another_process_has_the_vault_open(bench: Bench) -> None:
    with (bench.folder / "vault" / "lock").open("ab") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        failed(run("vault", "info", *vault(bench), "--json"), 3, "vault-locked")


def test_status_3_a_file_that_is_not_there_is_named_and_the_others_are_taken(bench: Bench, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_bytes(b"a note taken beside a path that is missing")
    done = run("evidence", "add", tmp_path / "not-there.jpg", note, *vault(bench), "--json")
    assert done.status == 3, done
    assert [one["name"] for one in done.json["problems"]] == ["not-there.jpg"]
    assert [one["name"] for one in done.json["items"]] == ["note.txt"]


def test_status_4_what_nobody_reviewed_is_not_sealed(bench: Bench, tmp_path: Path) -> None:
    exhibit = run("evidence", "add", bench.folder / "card", *vault(bench), "--json").json["items"][0]["code"]
    done = run("bundle", "seal", "--exhibit", exhibit, "--out", tmp_path / "out", *vault(bench), "--json")
    failed(done, 4, "not-reviewed")
    assert exhibit in done.err
    assert not (tmp_path / "out").exists()


def test_status_4_wrong_passphrase_and_wrong_desk(bench: Bench) -> None:
    wrong = ("--passphrase-file", bench.passphrase("other"), "--json")
    failed(run("vault", "info", "--vault", bench.folder / "vault", *wrong), 4, "passphrase-wrong")
    intake = ("--passphrase-file", bench.passphrase("intake"), "--json")
    arguments = (bench.folder / "hq" / "intake", "--team", "Ibis", "--out", bench.folder / "none.kit")
    failed(run("hq", "kit", *arguments, *intake), 4, "wrong-desk")


def test_vault_and_passphrase_file_come_from_the_environment(bench: Bench) -> None:
    named = {
        "FIELDKIT_VAULT": str(bench.folder / "vault"),
        "FIELDKIT_PASSPHRASE_FILE": str(bench.passphrase("vault")),
    }
    assert run("vault", "info", "--json", **named).json["person"] == "H-01"


def test_a_passphrase_in_the_environment_is_refused(bench: Bench) -> None:
    done = run("vault", "info", *vault(bench), "--json", FIELDKIT_PASSPHRASE="canary of a passphrase")
    failed(done, 2, "passphrase-environment")
    assert "canary" not in done.out + done.err


def test_without_a_file_or_a_terminal_a_passphrase_is_missing(bench: Bench) -> None:
    failed(run("vault", "info", "--vault", bench.folder / "vault", "--json"), 2, "passphrase-missing")
    closed = 'exec "$@" <&-'
    arguments = [*COMMAND, "vault", "info", "--vault", str(bench.folder / "vault")]
    done = subprocess.run(["sh", "-c", closed, "sh", *arguments], capture_output=True, text=True, env=environment())
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_terminal_is_asked_and_does_not_show_the_passphrase(bench: Bench) -> None:
    secret = bench.passphrase("vault").read_bytes().strip()
    parent, child = pty.openpty()
    arguments = [*COMMAND, "vault", "info", "--vault", str(bench.folder / "vault"), "--json"]
    process = subprocess.Popen(
        arguments, stdin=child, stdout=subprocess.PIPE, stderr=child, env=environment(), start_new_session=True
    )
    os.close(child)
    shown = b""
    while b"Passphrase: " not in shown:
        shown += os.read(parent, 1024)
    os.write(parent, secret + b"\n")
    out, _ = process.communicate(timeout=WAIT)
    os.close(parent)
    assert process.returncode == 0
    assert json.loads(out)["person"] == "H-01"
    assert secret not in shown + out


def test_names_that_are_no_utf8_go_in_and_out(bench: Bench, tmp_path: Path) -> None:
    strange = os.fsencode(tmp_path) + b"/st\xffck"
    done = run("bundle", "write", bench.done["bundle list"].json["bundles"][0]["id"], "--out", strange, *vault(bench),
               "--json")  # fmt: skip
    assert done.status == 0, done
    assert os.fsencode(done.json["folder"]) == strange
    written = {one["id"]: one["written_to"] for one in run("bundle", "list", *vault(bench), "--json").json["bundles"]}
    assert written[done.json["id"]].endswith("st\\xffck")
    plain = run("bundle", "inspect", strange)
    assert plain.status == 0
    out = os.fsencode(tmp_path) + b"/\xfe.jpg"
    code = bench.done["evidence list"].json["exhibits"][0]["code"]
    done = run("evidence", "export", code, "--out", out, *vault(bench))
    assert done.status == 0, done
    assert "\\udcfe.jpg" in done.out
    assert Path(os.fsdecode(out)).stat().st_size > 0


def test_what_a_terminal_would_obey_is_written_as_an_escape(bench: Bench) -> None:
    done = run("verify", "no\x1b[2Jthing\u202e")
    assert done.status == 2
    assert "\x1b" not in done.err
    assert "\u202e" not in done.err
    assert "\\x1b" in done.err


def test_a_reader_that_goes_away_is_no_defect(bench: Bench) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    arguments = [os.fsencode(one) for one in ("custody", "show", *vault(bench))]
    done = subprocess.run([*COMMAND, *arguments], stdout=writer, stderr=subprocess.PIPE, env=environment())
    os.close(writer)
    assert done.returncode == 3
    assert done.stderr == b""


def test_control_c_is_an_interrupt_and_never_a_failed_check(bench: Bench, tmp_path: Path) -> None:
    big = tmp_path / "big.bin"
    with big.open("wb") as stream:
        stream.truncate(1 << 32)
    arguments = [os.fsencode(one) for one in ("evidence", "add", big, *vault(bench), "--json")]
    process = subprocess.Popen(
        [*COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(),
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background ignores it
    )  # fmt: skip
    assert process.stderr is not None
    first = process.stderr.readline()  # progress: the work has begun
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=WAIT)
    assert first
    assert process.returncode == 3, err
    assert json.loads(out)["error"]["code"] == "cancelled"
    assert b"Traceback" not in err
    assert run("vault", "check", *vault(bench), "--json").json["outcome"] == "intact"


def test_help_and_version_need_nothing() -> None:
    for arguments in (["--help"], ["-h"], ["--version"], ["hq", "--help"], ["bundle", "seal", "--help"]):
        done = run(*arguments)
        assert (done.status, done.err) == (0, "")
        assert done.out
    assert run().status == 2


def test_a_defect_of_ours_has_a_status_of_its_own_and_nothing_is_dumped(tmp_path: Path) -> None:
    script = tmp_path / "broken.py"
    script.write_text(
        "import ctypes, resource\n"
        "import fieldkit.cli.bundle as group\n"
        "from fieldkit.cli.main import main\n"
        "def broken(path):\n"
        "    core, dumpable = resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)\n"
        "    raise RuntimeError(f'broken on purpose {core} {dumpable}')\n"
        "group.open_path.inspect = broken\n"
        "main(['bundle', 'inspect', '.'])\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, env=environment())
    assert done.returncode == 70
    assert "broken on purpose (0, 0) 0" in done.stderr
    assert "says nothing of the evidence" in done.stderr
    last = done.stderr.splitlines()[-1]
    where = r"( fieldkit[a-z._]*:\d+| click| other)+"
    assert re.fullmatch(rf"  fieldkit report-problem --defect 'RuntimeError{where}'", last)
    told = run(*shlex.split(last)[1:])
    assert told.status == 0
    assert "  RuntimeError, under 1 min ago\n" in told.out
    assert "    fieldkit.cli.bundle:" in told.out


def test_a_report_is_read_before_it_is_written_and_quotes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "report.txt"
    odd = "Amina /home/you/amina.jpg fieldkit.amina:3 ui.app:7"
    read = run("report-problem", "--defect", odd)
    assert "amina" not in read.out.lower()
    assert "  other, under 1 min ago\n    other\n    other\n    ui.app:7\n" in read.out
    failed(run("report-problem", "--out", out, "--json"), 2, "usage")
    assert not out.exists()
    done = run("report-problem", "--defect", odd, "--out", out, "--yes")
    assert done.out.startswith(out.read_text(encoding="utf-8"))
    assert out.read_text(encoding="utf-8") == read.out
    failed(run("report-problem", "--out", out, "--yes", "--json"), 2, "file-exists")
