"""Slots: the right passphrase, person and vault, and honest parameters. Each derivation takes about 0.2 s: few here."""

from __future__ import annotations

import dataclasses

import pytest

from fieldkit.keys.slots import (
    MAXIMUM_COST,
    MINIMUM_COST,
    Slot,
    SlotBinding,
    SlotCost,
    calibrate,
    make_slot,
    new_key,
    open_slot,
    scaled_cost,
)
from tests.unit.keys.material import raises_code

BINDING = SlotBinding("0f" * 16, "H-07")
PASSPHRASE = "abacus café zoom unlit pond"
PERSON_KEY = new_key()


@pytest.fixture(scope="module")
def slot() -> Slot:
    return make_slot(PASSPHRASE, PERSON_KEY, BINDING)


def test_the_passphrase_opens_it_however_it_was_typed(slot: Slot) -> None:
    decomposed = bytearray("abacus cafe\u0301 zoom unlit pond".encode())
    assert open_slot(Slot.parse(slot.to_json()), decomposed, BINDING) == PERSON_KEY


def test_another_passphrase_does_not(slot: Slot) -> None:
    with raises_code("passphrase-wrong"):
        open_slot(slot, PASSPHRASE + "s", BINDING)


def test_a_slot_moved_to_another_vault_does_not_open(slot: Slot) -> None:
    with raises_code("passphrase-wrong"):
        open_slot(slot, PASSPHRASE, SlotBinding("f0" * 16, "H-07"))


def test_a_slot_of_another_person_does_not_open(slot: Slot) -> None:
    with raises_code("passphrase-wrong"):
        open_slot(slot, PASSPHRASE, SlotBinding(BINDING.vault, "T-02"))
    renamed = dataclasses.replace(slot, person="T-02")
    with raises_code("passphrase-wrong"):
        open_slot(renamed, PASSPHRASE, SlotBinding(BINDING.vault, "T-02"))


def test_altered_parameters_do_not_open(slot: Slot) -> None:
    with raises_code("passphrase-wrong"):
        open_slot(dataclasses.replace(slot, cost=SlotCost(64 * 1024, 4, 4)), PASSPHRASE, BINDING)


def test_parameters_out_of_bounds_are_not_even_tried(slot: Slot) -> None:
    for cost in (SlotCost(2**31, 3, 4), SlotCost(64 * 1024, 10**9, 4), SlotCost(64 * 1024, 3, 1), SlotCost(8, 3, 4)):
        with raises_code("passphrase-wrong"):
            open_slot(dataclasses.replace(slot, cost=cost), PASSPHRASE, BINDING)
        with raises_code("slot-malformed"):
            Slot.parse(dataclasses.replace(slot, cost=cost).to_json())
        with pytest.raises(ValueError, match="limits"):
            make_slot(PASSPHRASE, PERSON_KEY, BINDING, cost)


def test_person_keys_have_32_bytes() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        make_slot(PASSPHRASE, b"short", BINDING)


@pytest.mark.parametrize(
    "change",
    [
        {"format": "fieldkit-slot/2"},
        {"person": ""},
        {"person": 7},
        {"person": "x" * 65},
        {"memory_kib": "65536"},
        {"passes": True},
        {"salt": "AAAA"},
        {"nonce": "!" * 16},
        {"sealed": 1},
        {"sealed": "A" * 1000},
        {"more": 1},
    ],
)
def test_malformed_slots_are_refused(slot: Slot, change: dict[str, object]) -> None:
    with raises_code("slot-malformed"):
        Slot.parse({**slot.to_json(), **change})


def test_a_slot_is_an_object(slot: Slot) -> None:
    with raises_code("slot-malformed"):
        Slot.parse([slot.to_json()])


def test_calibration_stays_within_bounds() -> None:
    assert calibrate(0.0) == MINIMUM_COST
    for factor in (0.1, 1, 1.5, 4, 30, 1e9):
        assert scaled_cost(factor).allowed
    assert scaled_cost(2.0).memory_kib == 2 * MINIMUM_COST.memory_kib
    assert scaled_cost(8.0) == SlotCost(256 * 1024, 6, 4)
    assert scaled_cost(1e9).passes == MAXIMUM_COST.passes
