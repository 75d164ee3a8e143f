"""Signing raw and for courts."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Generator
from datetime import UTC, datetime, timedelta, timezone
from types import coroutine
from typing import Any

import pytest

from fieldkit.keys import cades
from fieldkit.keys.certificates import new_private_key
from fieldkit.keys.oids import LEAD
from fieldkit.keys.signer import MAX_RAW_SIGNATURE_BYTES, Signer, SoftwareSigner, cms_size_limit
from fieldkit.keys.verifier import verify_cms, verify_raw
from fieldkit.keys.wrapping import new_key
from tests.unit.keys.material import NOW, Headquarters, raises_code


def test_raw_signatures_verify_and_stay_within_their_length(hq: Headquarters) -> None:
    signer: Signer = hq.signers["lead"]
    for number in range(50):
        signature = signer.sign_raw(b"line %d" % number)
        assert len(signature) <= MAX_RAW_SIGNATURE_BYTES
        verify_raw(signer.certificate, b"line %d" % number, signature)


def test_the_length_limit_holds_and_is_tight(hq: Headquarters) -> None:
    for role in ("lead", "custodian"):
        signer = hq.signers[role]
        limit = cms_size_limit(signer)
        lengths = {len(signer.sign_cms(b"x" * n, NOW)) for n in range(12)}
        assert max(lengths) <= limit - 2  # two bytes are for times from 2050 on
        assert max(lengths) >= limit - 2 - 4


def test_times_from_2050_on_are_generalized(hq: Headquarters) -> None:
    signer = hq.signers["lead"]
    assert b"\x18\x0f20500101000000Z" in signer.sign_cms(b"", datetime(2050, 1, 1, tzinfo=UTC))
    assert b"\x17\x0d491231235959Z" in signer.sign_cms(b"", datetime(2049, 12, 31, 23, 59, 59, tzinfo=UTC))


def test_the_signing_time_is_kept_in_utc_and_seconds(hq: Headquarters) -> None:
    signer = hq.signers["lead"]
    at = datetime(2026, 11, 23, 12, 30, 15, 999, tzinfo=timezone(timedelta(hours=3)))
    signed = verify_cms(signer.sign_cms(b"x", at), b"x", hq.anchors, NOW, LEAD)
    assert signed.signing_time == datetime(2026, 11, 23, 9, 30, 15, tzinfo=UTC)
    assert signed.chain == (hq.team_ca.certificate,)


def test_a_certificate_of_another_key_is_refused(hq: Headquarters) -> None:
    with raises_code("key-certificate-mixed"):
        SoftwareSigner(new_private_key(), hq.signers["lead"].certificate)


def test_the_signing_key_opens_with_its_owners_person_key_only(hq: Headquarters) -> None:
    person_key, colleague = new_key(), new_key()
    kept = hq.signers["lead"].to_wrapped(person_key)
    again = SoftwareSigner.from_wrapped(person_key, kept)
    assert (again.certificate, again.chain) == (hq.signers["lead"].certificate, hq.signers["lead"].chain)
    with raises_code("wrapped-secret-damaged"):
        SoftwareSigner.from_wrapped(colleague, kept)


def test_a_key_does_not_show_itself(hq: Headquarters) -> None:
    assert "private_key" not in repr(hq.signers["lead"])


def test_signing_works_inside_a_running_loop(hq: Headquarters) -> None:
    async def inside() -> bytes:
        return hq.signers["lead"].sign_cms(b"x", NOW)

    assert verify_cms(asyncio.run(inside()), b"x", hq.anchors, NOW, LEAD).person.code == "H-07"


def test_work_that_would_wait_is_a_bug() -> None:
    @coroutine
    def waits() -> Generator[None, Any, None]:
        yield

    with pytest.raises(RuntimeError, match="must not wait"):
        cades.run(waits())


def test_importing_signer_and_verifier_does_not_load_pyhanko() -> None:
    code = (
        "import sys, fieldkit.keys.kit, fieldkit.keys.signer, fieldkit.keys.enrolment, fieldkit.receipts\n"
        "loaded = [m for m in sys.modules if m.split('.')[0] in"
        " ('pyhanko', 'pyhanko_certvalidator', 'asn1crypto', 'aiohttp', 'requests', 'sqlcipher3', 'PIL')]\n"
        "assert not loaded, loaded"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
