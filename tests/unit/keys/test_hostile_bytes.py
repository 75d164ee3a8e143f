"""Altered certificates and lists: refused with a code of ours, whatever the parsers underneath raise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.errors import EvidenceError
from fieldkit.keys.anchors import TrustAnchors, load_crl, newest_lists, revoked_since
from fieldkit.keys.certificates import Revoked, make_crl
from fieldkit.keys.oids import LEAD
from fieldkit.keys.people import load_certificate
from fieldkit.keys.verifier import verify_authority, verify_certificate
from tests.unit.keys.material import DAY, NOW, Headquarters, raises_code, unchecked_signer

_P256 = bytes.fromhex("06082a8648ce3d030107")


def _codes(check: Callable[[], object]) -> str | None:
    try:
        check()
    except EvidenceError as error:
        return error.code
    return None


@given(st.integers(0, 5_000), st.sampled_from([1, 2, 4, 8, 0x10, 0x20, 0x40, 0x80, 0xFF]))
def test_one_altered_byte_anywhere(hq: Headquarters, place: int, xor: int) -> None:
    def spoilt(der: bytes) -> bytes:
        altered = bytearray(der)
        altered[place % len(der)] ^= xor
        return bytes(altered)

    lead = hq.signers["lead"]
    listed = make_crl(hq.team_ca, NOW, NOW + DAY, [Revoked(lead.certificate, NOW, NOW)], number=1)
    refused = {
        "crl-malformed",
        "certificate-malformed",
        "certificate-untrusted",
        "certificate-role",
        "certificate-expired",
    }
    assert _codes(lambda: verify_certificate(spoilt(lead.certificate), lead.chain, hq.anchors, NOW, LEAD)) in refused
    assert _codes(lambda: verify_authority(spoilt(hq.team_ca.certificate), hq.anchors, NOW)) in refused
    chain = (spoilt(hq.team_ca.certificate),)
    assert _codes(lambda: verify_certificate(lead.certificate, chain, hq.anchors, NOW, LEAD)) in refused
    other_list = TrustAnchors(hq.anchors.roots, (hq.root_crl, spoilt(hq.team_crl)))
    assert _codes(lambda: verify_certificate(lead.certificate, lead.chain, other_list, NOW, LEAD)) in refused
    other_root = TrustAnchors((spoilt(hq.root.certificate),), hq.anchors.crls)
    _codes(lambda: verify_certificate(lead.certificate, lead.chain, other_root, NOW, LEAD))  # a root is pinned whole
    _codes(lambda: newest_lists((spoilt(listed),)))
    _codes(lambda: revoked_since(spoilt(listed), lead.certificate))


def test_a_serial_number_that_is_not_positive(hq: Headquarters) -> None:
    der = bytearray(hq.signers["lead"].certificate)
    number = load_certificate(bytes(der)).serial_number
    serial = number.to_bytes(number.bit_length() // 8 + 1, "big")  # as DER has it, a sign bit first
    der[bytes(der).index(serial)] |= 0x80
    with raises_code("certificate-malformed"):
        load_certificate(bytes(der))


def test_versions_that_do_not_exist(hq: Headquarters) -> None:
    lead = hq.signers["lead"].certificate
    version3, version99 = bytes.fromhex("a003020102"), bytes.fromhex("a003020163")
    with raises_code("certificate-malformed"):
        load_certificate(lead.replace(version3, version99, 1))
    crl = hq.team_crl
    at = crl.index(bytes.fromhex("020101"))
    with raises_code("crl-malformed"):
        load_crl(crl[:at] + bytes.fromhex("020163") + crl[at + 3 :])


def test_unused_bits_of_a_signature_are_not_overlooked(hq: Headquarters) -> None:
    """A signature whose last bit is 0 is well formed with one bit unused: two files, one meaning."""
    wanted: tuple[tuple[Callable[[], bytes], Callable[[bytes], Any], str], ...] = (
        (lambda: unchecked_signer(hq.team_ca, (LEAD,)).certificate, load_certificate, "certificate-malformed"),
        (lambda: make_crl(hq.team_ca, NOW, NOW + DAY), load_crl, "crl-malformed"),
    )
    for make, load, code in wanted:
        der = next(made for made in iter(make, b"") if made[-1] % 2 == 0)
        at = len(der) - len(load(der).signature) - 1
        with raises_code(code):
            load(der[:at] + b"\1" + der[at + 1 :])


def test_a_root_on_an_unknown_curve_vouches_for_nobody(hq: Headquarters) -> None:
    lead, root = hq.signers["lead"], hq.root.certificate
    assert root.count(_P256) == 1
    anchors = TrustAnchors((root.replace(_P256, _P256[:-1] + b"\x7f"),), hq.anchors.crls)
    with raises_code("certificate-untrusted"):
        verify_certificate(lead.certificate, lead.chain, anchors, NOW, LEAD)


@pytest.mark.parametrize("spoil", [b"\x0c\x0fJustice Archive", b"\x0c\x07team CA"])
def test_names_in_lists_that_are_no_text(hq: Headquarters, spoil: bytes) -> None:
    listed = hq.team_crl.replace(spoil, spoil[:2] + b"\xff" * (len(spoil) - 2))
    assert listed != hq.team_crl
    with raises_code("crl-malformed"):
        newest_lists((listed,))
    with raises_code("crl-malformed"):
        revoked_since(listed, hq.signers["lead"].certificate)
