"""``fieldkit bundle``: seal, write, list, inspect, verify, open."""

from __future__ import annotations

from pathlib import Path

import click

from fieldkit.cli.face import Face, command, finish, unrecorded
from fieldkit.cli.sessions import unlocked
from fieldkit.errors import EnvironmentFailure, UsageError
from fieldkit.workflows import open_path, verify_path
from fieldkit.workflows.field import choose, evidence, interview, review, seal
from fieldkit.workflows.field import reissue as reissues
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import LastLook, WrittenBundle

_FOLDER = click.Path(path_type=Path, file_okay=False)
_EXISTING = click.Path(path_type=Path, exists=True)


@click.group("bundle")
def group() -> None:
    """Seal, write, look at, verify and open evidence bundles."""


@group.command("seal")
@click.option("--out", type=_FOLDER, required=True, help="Folder or stick to write the bundle to.")
@click.option("--interview", "interviews", multiple=True, help="Only these interviews (default: all that wait).")
@click.option("--exhibit", "exhibits", multiple=True, help="Only these exhibits (default: all that wait).")
@click.option("--day", default="", help="Of what was let pass, only what began or was collected on YYYY-MM-DD.")
@click.option("--person", default="", help="Of what was let pass, only what this pseudonym made.")
@click.option("--despite-no-review", metavar="WHY", help="Seal also what no lead reviewed; WHY stands in the chain.")
@command
def seal_bundle(
    face: Face, out: Path, interviews: tuple[str, ...], exhibits: tuple[str, ...], day: str, person: str,
    despite_no_review: str | None,
) -> None:  # fmt: skip
    """Seal what was reviewed (fieldkit review approve), and write the bundle; read back before it is called written."""
    with unlocked(face) as session:
        look = _look(session, interviews, exhibits, day, person)
        sealed = seal.seal(session, look, face.job(), despite_no_review)
        written = _write_sealed(face, session, sealed.id, out)
    withheld = [f"  stays here: {w.code} {w.consent_class} ({w.why}), {w.count}" for w in look.withheld]
    text = [f"Bundle {sealed.sequence} ({sealed.id}) sealed and written to {written.folder}:"]
    text += [f"  {name}  {size} bytes" for name, size, _ in written.files]
    text[-1] += unrecorded(written.recorded)
    face.show({"bundle": sealed, "written": written, "withheld": look.withheld}, "\n".join(text + withheld))


def _write_sealed(face: Face, session: FieldSession, ident: str, out: Path) -> WrittenBundle:
    """Write what was just sealed; where that fails, say that it is kept."""
    try:
        return seal.write(session, ident, out, face.job())
    except EnvironmentFailure as error:
        kept = f"The bundle is sealed and kept: fieldkit bundle write {ident} --out D"
        raise EnvironmentFailure(error.code, error.message, f"{error.next_step} {kept}") from error


def _look(
    session: FieldSession, interviews: tuple[str, ...], exhibits: tuple[str, ...], day: str, person: str
) -> LastLook:
    if (day or person) and (interviews or exhibits):
        raise UsageError("usage", "Name records, or a day and a person, not both.", "fieldkit review list shows them.")
    if day or person:
        return review.last_look(session, *choose.narrowed(choose.waiting(session), day, person))
    if not interviews and not exhibits:
        return review.last_look(session, None, None)
    return review.last_look(
        session,
        [interview.find(session, one) for one in interviews],
        [evidence.find(session, one) for one in exhibits],
    )


@group.command("write")
@click.argument("bundle_id")
@click.option("--out", type=_FOLDER, required=True)
@command
def write(face: Face, bundle_id: str, out: Path) -> None:
    """Write a sealed bundle again: the same bytes, made anew from the vault."""
    with unlocked(face) as session:
        written = seal.write(session, bundle_id, out, face.job())
    owed = unrecorded(written.recorded)
    face.show(written, f"Bundle {written.id} written to {written.folder}, read back equal.{owed}")


@group.command("reissue")
@click.argument("bundle_id")
@click.option("--reason", required=True, help="Why, without names: it stands in the chain of custody.")
@click.option("--out", type=_FOLDER, required=True)
@command
def reissue(face: Face, bundle_id: str, reason: str, out: Path) -> None:
    """Set a lost bundle aside and seal what it carried anew, with what was reviewed since; the new bundle names it."""
    with unlocked(face) as session:
        sealed, look = reissues.reissue(session, bundle_id, reason, face.job())
        written = _write_sealed(face, session, sealed.id, out)
    text = f"Bundle {sealed.sequence} ({sealed.id}) reissues {bundle_id}; written to {written.folder}, read back equal."
    face.show({"bundle": sealed, "written": written, "withheld": look.withheld}, text)


@group.command("list")
@command
def list_all(face: Face) -> None:
    """List bundles."""
    with unlocked(face) as session:
        rows = seal.listing(session)
    lines = [f"{row.sequence}  {row.id}  {row.state}  {row.parts} parts  {row.bytes} bytes" for row in rows]
    face.show({"bundles": rows}, "\n".join(lines) or "No bundles yet.")


@group.command("inspect")
@click.argument("path", type=_EXISTING)
@command
def inspect(face: Face, path: Path) -> None:
    """What can be said of a bundle without any key."""
    found = open_path.inspect(path)
    lines = [f"Bundle {found.id}", *(f"  {f.name}  {f.length} bytes  {f.digest}" for f in found.files)]
    face.show(found, "\n".join(lines))


@group.command("verify")
@click.argument("path", type=_EXISTING)
@click.option("--identity", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="age identity file.")
@click.option("--root", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="Kit or root certificate.")
@command
def verify(face: Face, path: Path, identity: Path | None, root: Path | None) -> None:
    """Verify a bundle; with an age identity, inside too."""
    ask = face.asks("Passphrase of the identity file")
    report = verify_path.verify_bundle(path, face.clock, face.job(), identity=identity, root=root, ask=ask)
    face.show(report.to_document(), report.to_text())
    finish(report.outcome != "failed")


@group.command("open")
@click.argument("path", type=_EXISTING)
@click.option("--identity", type=click.Path(path_type=Path, dir_okay=False, exists=True), required=True)
@click.option("--out", type=_FOLDER, required=True)
@click.option("--root", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="Kit or root certificate.")
@command
def open_bundle(face: Face, path: Path, identity: Path, out: Path, root: Path | None) -> None:
    """Verify a bundle and write its parts, unpacked, to a new folder."""
    ask = face.asks("Passphrase of the identity file")
    report, folder = open_path.open_bundle(path, identity, out, face.clock, face.job(), root=root, ask=ask)
    face.show({"report": report.to_document(), "folder": str(folder)}, report.to_text())
    finish(report.outcome != "failed")
