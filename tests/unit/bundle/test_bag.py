"""The size of a padded part says nothing but its step."""

from __future__ import annotations

import pytest

from fieldkit.bundle.bag import ANCHORS, PADDING, SIGNATURE, seal_bag
from fieldkit.bundle.padme import padme
from fieldkit.keys.signer import cms_size_limit
from tests.unit.bundle.material import entries_of
from tests.unit.keys.material import NOW, Headquarters


@pytest.mark.parametrize("length", [0, 1, 5000])
def test_a_padded_part_has_a_padme_size_but_for_what_its_signature_lacks(hq: Headquarters, length: int) -> None:
    """Signatures vary by a few bytes: a part may fall as many short of its step (FORMAT.md, "Part")."""
    lead, payload = hq.signers["lead"], {"data/versions.jsonl": b"x" * length}
    tags, info = {ANCHORS: hq.anchors.pem()}, {"Fieldkit-Part": "records"}
    bag = seal_bag(payload, tags, info, lead, "lead", NOW, padded=True)
    files = entries_of(bag.layout.literals)
    lacking = cms_size_limit(lead) - len(files[SIGNATURE])
    step = bag.layout.length + lacking
    assert lacking in range(16)
    assert padme(step) == step
    assert files[PADDING] == bytes(len(files[PADDING]))
    plain = seal_bag(payload, tags, info, lead, "lead", NOW, padded=False)
    assert PADDING not in entries_of(plain.layout.literals)
