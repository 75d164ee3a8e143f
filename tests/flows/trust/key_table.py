"""Which tests show each cell of the table "When a key is lost" in docs/THREATS.md.

A test is named by its file, from the folder ``tests``, and its function.
"""

from __future__ import annotations

COLUMNS = ("lost", "stolen", "expired", "revoked", "rotated")

_OUTCOMES = "flows/trust/test_key_outcomes.py::test_"
_ENDS = "flows/trust/test_key_ends.py::test_"
_SPLIT = "flows/trust/test_split_root.py::test_"
_ROTATION = "flows/trust/test_rotation.py::test_"
_REVOCATION = "flows/trust/test_revocation.py::test_"
_MEMBERS = "flows/trust/test_members.py::test_"
_REISSUE = "flows/trust/test_reissue.py::test_"
_AGE = "flows/trust/test_age_keys.py::test_"
_MONTHS = "flows/trust/test_month_keys.py::test_"
_OWN = "flows/trust/test_own_certificate.py::test_"
_NEWER = "flows/trust/test_newer_trust.py::test_"
_TOKEN = "flows/test_token_enrolment.py::test_"
_PARCELS = "flows/test_parcels_later.py::test_"
_LOG = "flows/test_log.py::test_"
_REMOVAL = "flows/test_removal.py::test_"
_CHECKPOINT = "unit/receipts/test_checkpoint.py::test_"
_STANDING = "unit/verify/test_standing.py::test_"

TESTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "root share": (
        (f"{_SPLIT}with_two_shares_a_team_begins_and_then_goes_on_without_them",),
        (f"{_SPLIT}the_desk_alone_does_not_hold_the_root",),
        (f"{_SPLIT}shares_have_no_end_of_their_own",),
        (f"{_SPLIT}after_a_rotation_old_shares_open_nothing_and_mix_with_none",),
        (f"{_SPLIT}after_a_rotation_old_shares_open_nothing_and_mix_with_none",),
    ),
    "root": (
        (f"{_ENDS}root_lost",),
        (f"{_ROTATION}the_old_roots_thief_makes_no_lead_that_headquarters_believes",),
        (f"{_ENDS}root_and_desk_keys_expired",),
        (f"{_ROTATION}a_kit_under_the_old_root_is_refused_by_whoever_has_seen_the_new_one",),
        (
            f"{_ROTATION}an_old_laptop_goes_on_until_the_new_kit_comes",
            f"{_ROTATION}a_new_laptop_joins_under_the_new_root_and_reads_old_signatures",
        ),
    ),
    "trust key": (
        (f"{_ENDS}trust_key_lost",),
        (f"{_OUTCOMES}trust_key_stolen",),
        (
            f"{_NEWER}stale_trust_warns_in_the_field_and_stops_nothing",
            f"{_NEWER}a_desk_refuses_older_and_stale_trust",
        ),
        (f"{_OUTCOMES}trust_key_stolen",),
        (f"{_ENDS}trust_key_lost",),
    ),
    "team CA": (
        (f"{_MEMBERS}with_the_leads_laptop_lost_headquarters_lets_members_in_again",),
        (f"{_OUTCOMES}team_ca_stolen", f"{_MEMBERS}the_custodian_asks_about_a_phantom"),
        (f"{_ENDS}team_ca_expired",),
        (f"{_OUTCOMES}team_ca_stolen", f"{_STANDING}a_revoked_team_ca_takes_its_people_along"),
        (
            f"{_ROTATION}a_part_sealed_under_the_new_kit_checks_with_openssl_under_the_new_root",
            f"{_ENDS}team_ca_expired",
        ),
    ),
    "lead": (
        (f"{_REVOCATION}a_revoked_person_may_enrol_again_with_a_new_key",),
        (f"{_REVOCATION}a_bundle_that_arrives_later_is_set_aside_whole_and_gets_no_receipt",),
        (
            "flows/test_clock.py::test_a_clock_ten_years_off_records_everything_and_says_so",
            f"{_STANDING}expiry_between_sealing_and_arrival_holds_at_the_claimed_time_only",
        ),
        (
            f"{_REVOCATION}a_bundle_that_arrived_before_stands_and_says_so_in_a_line_of_its_own",
            "flows/trust/test_own_certificate.py::test_it_is_said_at_unlocking_and_in_the_check_and_sealing_is_refused",
        ),
        (f"{_ENDS}lead_rotated_with_their_age_identity",),
    ),
    "member": (
        (
            f"{_MEMBERS}headquarters_revokes_a_member_whom_only_the_lead_let_in",
            f"{_MEMBERS}with_the_leads_laptop_lost_headquarters_lets_members_in_again",
        ),
        (f"{_STANDING}lines_stand_that_outside_hands_had_before_the_doubt",),
        (f"{_PARCELS}a_member_whose_certificate_ended_records_on_and_gives_nothing",),
        (f"{_MEMBERS}headquarters_revokes_a_member_whom_only_the_lead_let_in",),
        (f"{_MEMBERS}with_the_leads_laptop_lost_headquarters_lets_members_in_again",),
    ),
    "token key": (
        (
            f"{_TOKEN}without_the_token_the_vault_is_read_and_nothing_is_recorded",
            f"{_TOKEN}a_lost_token_costs_no_record_and_the_recovery_key_goes_on",
        ),
        (f"{_TOKEN}a_stolen_token_signs_nothing_more_once_its_certificate_is_revoked_or_ended",),
        (f"{_TOKEN}a_stolen_token_signs_nothing_more_once_its_certificate_is_revoked_or_ended",),
        (f"{_TOKEN}a_stolen_token_signs_nothing_more_once_its_certificate_is_revoked_or_ended",),
        (
            f"{_TOKEN}a_lost_token_costs_no_record_and_the_recovery_key_goes_on",
            f"{_TOKEN}after_a_new_root_the_token_signs_under_its_certificate_of_the_teams_ca",
            f"{_TOKEN}no_key_of_the_token_is_on_the_laptop",
        ),
    ),
    "age identity of a person": (
        (f"{_PARCELS}a_lead_who_lost_their_age_identity_is_given_nothing_more",),
        (f"{_OUTCOMES}age_identity_of_a_person_stolen_and_revoked",),
        (f"{_PARCELS}a_member_whose_certificate_ended_records_on_and_gives_nothing",),
        (f"{_OUTCOMES}age_identity_of_a_person_stolen_and_revoked",),
        (f"{_ENDS}lead_rotated_with_their_age_identity",),
    ),
    "intake signing key": (
        ("flows/trust/test_rebuild.py::test_an_intake_lost_whole_with_its_keys_is_made_anew",),
        (
            f"{_OUTCOMES}intake_signing_key_stolen",
            f"{_OUTCOMES}intake_signing_key_stolen_but_its_receipts_were_time_stamped",
        ),
        (f"{_ENDS}root_and_desk_keys_expired",),
        (f"{_NEWER}a_receipt_by_a_key_that_was_revoked_since_is_not_taken_in",),
        (f"{_REISSUE}what_a_revoked_key_signed_is_signed_anew_and_taken_in",),
    ),
    "intake transport key": (
        (
            f"{_AGE}an_intake_that_lost_its_copy_gets_it_from_the_custodian",
            f"{_AGE}the_former_transport_key_lost_is_named_and_the_team_seals_again",
        ),
        (f"{_OUTCOMES}intake_transport_key_stolen",),
        (f"{_ENDS}age_keys_have_no_end",),
        (f"{_AGE}a_new_transport_key_and_what_was_sealed_to_the_former_one",),
        (f"{_AGE}a_new_transport_key_and_what_was_sealed_to_the_former_one",),
    ),
    "custodian key": (
        (f"{_REISSUE}what_a_revoked_key_signed_is_signed_anew_and_taken_in",),
        (f"{_OUTCOMES}custodian_key_stolen",),
        (f"{_ENDS}root_and_desk_keys_expired",),
        (f"{_OUTCOMES}custodian_key_stolen",),
        (f"{_REISSUE}what_a_revoked_key_signed_is_signed_anew_and_taken_in",),
    ),
    "log key": (
        (f"{_LOG}a_database_put_back_from_a_copy_signs_nothing",),
        (
            f"{_REMOVAL}every_key_of_the_intake_makes_a_laptop_remove_nothing",
            f"{_REMOVAL}a_true_verified_receipt_in_the_thiefs_own_log_is_not_enough",
            f"{_REMOVAL}a_split_view_is_refused_kept_and_stops_removal_for_good",
        ),
        (f"{_REMOVAL}a_kit_without_log_or_cosigner_removes_nothing",),
        (f"{_REMOVAL}a_kit_without_log_or_cosigner_removes_nothing",),
        (f"{_LOG}a_database_put_back_from_a_copy_signs_nothing",),
    ),
    "cosigner key": (
        (f"{_REMOVAL}another_cosigner_in_the_newest_kit_has_to_sign_anew",),
        (f"{_CHECKPOINT}another_log_is_refused", f"{_CHECKPOINT}a_cosignature_over_another_checkpoint_is_refused"),
        (f"{_REMOVAL}a_kit_without_log_or_cosigner_removes_nothing",),
        (f"{_REMOVAL}another_cosigner_in_the_newest_kit_has_to_sign_anew",),
        (f"{_REMOVAL}another_cosigner_in_the_newest_kit_has_to_sign_anew",),
    ),
    "month key": (
        (f"{_OUTCOMES}month_key_lost",),
        (f"{_ENDS}month_key_stolen",),
        (f"{_ENDS}age_keys_have_no_end",),
        (f"{_MONTHS}destroyed_it_opens_no_more_and_says_so",),
        (f"{_MONTHS}kits_carry_the_months_that_exist_and_new_keys_carry_on",),
    ),
    "identity key": (
        (f"{_OUTCOMES}identity_key_lost",),
        (f"{_ENDS}identity_key_stolen",),
        (f"{_ENDS}age_keys_have_no_end",),
        (f"{_AGE}a_new_identity_key_and_identities_sealed_before",),
        (f"{_AGE}a_new_identity_key_and_identities_sealed_before",),
    ),
    "recovery key": (
        (f"{_ENDS}recovery_key_lost",),
        (
            f"{_OUTCOMES}recovery_key_stolen",
            "flows/test_people.py::test_with_vault_key_and_recovery_key_nobody_elses_signature_can_be_made",
        ),
        (f"{_ENDS}age_keys_have_no_end",),
        (f"{_ENDS}recovery_key_rotated",),
        (f"{_ENDS}recovery_key_rotated",),
    ),
}
"""For each key the tests of each of ``COLUMNS``."""
