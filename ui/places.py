"""The places of the workspace, by name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.context import WorkspaceContext
from ui.screens.alerts.view import AlertsScreen
from ui.screens.backup.view import BackupScreen
from ui.screens.bundles.view import BundlesScreen
from ui.screens.custody.view import CustodyScreen
from ui.screens.evidence.view import EvidenceScreen
from ui.screens.hand_over.view import HandOverScreen
from ui.screens.intake.view import IntakeScreen
from ui.screens.interviews.view import InterviewsScreen
from ui.screens.kit.view import KitScreen
from ui.screens.laptop.view import LaptopScreen
from ui.screens.members.view import MembersScreen
from ui.screens.people.view import PeopleScreen
from ui.screens.report.view import ReportScreen
from ui.screens.review.view import ReviewScreen
from ui.screens.settings.view import SettingsScreen
from ui.screens.teams.view import TeamsScreen
from ui.screens.today.view import TodayScreen
from ui.screens.token.view import TokenScreen
from ui.screens.travel.view import TravelScreen
from ui.screens.verify.view import VerifyScreen

SCREENS: dict[str, Callable[[WorkspaceContext], QWidget]] = {
    "today": TodayScreen,
    "alerts": AlertsScreen,
    "interviews": InterviewsScreen,
    "evidence": EvidenceScreen,
    "people": PeopleScreen,
    "hand-over": HandOverScreen,
    "review": ReviewScreen,
    "bundles": BundlesScreen,
    "intake": IntakeScreen,
    "verify": VerifyScreen,
    "teams": TeamsScreen,
    "custody": CustodyScreen,
    "settings": SettingsScreen,
    "backup": BackupScreen,
    "travel": TravelScreen,
    "laptop": LaptopScreen,
    "members": MembersScreen,
    "kit": KitScreen,
    "token": TokenScreen,
    "report": ReportScreen,
}
INSIDE = {
    "backup": "settings", "clock": "today", "travel": "settings", "laptop": "settings", "kit": "settings",
    "token": "settings", "report": "settings", "members": "settings",
}  # fmt: skip
"""Places that are no place of the rail, and below which of its places they stand."""
