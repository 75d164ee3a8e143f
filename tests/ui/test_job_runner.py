"""A job says what came of it in the window's thread, lets go of nothing elsewhere, and is over before its window is."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.errors import Cancelled
from fieldkit.jobs import Job
from ui.job_runner import JobRunner


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    assert made.close(20)


def test_progress_and_result_arrive_in_order_in_the_windows_thread(jobs: JobRunner, qtbot: QtBot) -> None:
    said: list[int] = []
    worker: list[int] = []

    def done(ran_in: int) -> None:
        worker.extend((ran_in, threading.get_ident()))

    def work(job: Job) -> int:
        for done in (1, 2):
            job.step("reading", done, 2)
        return threading.get_ident()

    jobs.start(work, done, lambda _: None, lambda one: said.append(one.done))
    qtbot.waitUntil(lambda: not jobs.busy)
    assert said == [1, 2]
    assert worker[0] != worker[1] == threading.main_thread().ident


def test_a_bug_in_a_job_travels_to_the_window(jobs: JobRunner, qtbot: QtBot) -> None:
    failed: list[BaseException] = []

    def work(_: Job) -> None:
        raise ZeroDivisionError

    jobs.start(work, lambda _: None, failed.append)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert [type(one) for one in failed] == [ZeroDivisionError]


def test_closing_stops_what_runs_drops_what_waits_and_calls_nothing_back(qapp: QApplication) -> None:
    jobs, begun = JobRunner(), threading.Event()
    called: list[object] = []
    ended: list[str] = []

    def long(job: Job) -> None:
        begun.set()
        try:
            while True:
                job.step("on and on", 0, 0)
                time.sleep(0.001)
        except Cancelled:
            ended.append("at a safe place")
            raise

    jobs.start(long, called.append, called.append, called.append)
    jobs.start(lambda _: ended.append("never begun"), called.append, called.append)
    assert begun.wait(20)
    assert jobs.close(20)
    jobs.start(lambda _: ended.append("after closing"), called.append, called.append)
    qapp.processEvents()
    assert ended == ["at a safe place"]
    assert called == []
    assert not jobs.busy


def test_a_widget_is_never_let_go_of_in_the_worker(jobs: JobRunner, qtbot: QtBot) -> None:
    """A widget in a cycle, freed by the collector in the worker, ended the program now and then."""
    where: list[int] = []

    class Circle:
        def __init__(self) -> None:
            self.widget, self.itself = QWidget(), self
            weakref.finalize(self, lambda: where.append(threading.get_ident()))

    def work(_: Job) -> int:
        return len([[number] for number in range(200_000)])  # enough for the collector to come by many times

    Circle()
    jobs.start(work, lambda _: None, lambda _: None)
    Circle()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert gc.isenabled()
    gc.collect()
    assert set(where) == {threading.main_thread().ident}
    assert len(where) == 2


def test_what_a_job_calls_back_goes_with_the_windows_thread(jobs: JobRunner, qtbot: QtBot) -> None:
    where: list[int] = []

    class Callback:
        def __call__(self, _: object) -> None:
            """Nothing to do."""

        def __del__(self) -> None:
            where.append(threading.get_ident())

    for _ in range(50):
        jobs.start(lambda _: None, Callback(), Callback())
    qtbot.waitUntil(lambda: not jobs.busy)
    gc.collect()
    assert where == [threading.main_thread().ident] * 100


def test_who_is_gone_before_the_answer_comes_is_not_told(jobs: JobRunner, qtbot: QtBot) -> None:
    class Screen(QObject):
        def told(self, _: object) -> None:
            self.setObjectName("told")

    gone, there = Screen(), Screen()
    jobs.start(lambda _: 1, gone.told, gone.told)
    shiboken6.delete(gone)
    jobs.start(lambda _: 2, there.told, there.told)
    qtbot.waitUntil(lambda: there.objectName() == "told")
