"""What is believed of a file of tips: a known person signed the statement and the line that it begins with."""

from __future__ import annotations

from fieldkit.custody import Tip
from fieldkit.custody.tipfile import write_tips
from fieldkit.verify.tips import check_tips
from tests.unit.keys.material import DAY, NOW, Headquarters, raises_code
from tests.unit.verify.material import OTHER_CHAIN, Device

TIME = "2026-11-23T10:00:00+00:00"
OTHER = Tip(OTHER_CHAIN, 4, "4" * 64)


def test_a_teammates_tips_are_read_with_their_name(hq: Headquarters) -> None:
    member = hq.signers["member"]
    device = Device(member).lines(2)
    exact = write_tips(device.entries[-1], [OTHER], TIME, member.certificate, member.sign_raw)
    file, person = check_tips(exact, [hq.team_ca.certificate], hq.anchors, NOW)
    assert file.tips == (device.tip, OTHER)
    assert (person.code, person.role) == ("T-02", "member")
    with raises_code("certificate-expired"):
        check_tips(exact, [hq.team_ca.certificate], hq.anchors, NOW + 900 * DAY)
    with raises_code("certificate-untrusted"):
        check_tips(exact, [], hq.anchors, NOW)
    with raises_code("tips-malformed"):
        check_tips(exact[:-1], [hq.team_ca.certificate], hq.anchors, NOW)


def test_both_the_statement_and_the_line_are_the_persons_own(hq: Headquarters) -> None:
    lead, member = hq.signers["lead"], hq.signers["member"]
    own, others = Device(member).lines(1).entries[0], Device(lead).lines(1).entries[0]
    for entry, sign in ((own, lead.sign_raw), (others, member.sign_raw)):
        exact = write_tips(entry, [], TIME, member.certificate, sign)
        with raises_code("signature-invalid"):
            check_tips(exact, [hq.team_ca.certificate], hq.anchors, NOW)
