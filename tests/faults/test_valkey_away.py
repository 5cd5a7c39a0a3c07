"""Valkey is only a bell: dead, frozen or never there, webhooks are answered and alerts leave."""

import signal

import pytest

from tests.faults.gateway import Gateway
from tests.faults.girls import dials
from tests.faults.town import Town
from tests.faults.until import until

SOON = 5
"""Seconds from the answer in which an alert leaves, bell or no bell."""

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def test_an_alert_leaves_though_valkey_was_never_there_and_though_it_is_gone_for_good(town: Town) -> None:
    town.start("web", "worker")
    _open(town)
    _ask_and_see(town, range(1))
    town.start("valkey")
    _ask_and_see(town, range(1, 2))
    town.kill("valkey")
    _ask_and_see(town, range(2, 3))


def test_webhooks_are_answered_though_valkey_is_frozen(town: Town) -> None:
    town.start("valkey", "web", "worker")
    _open(town)
    town.tell("valkey", signal.SIGSTOP)
    try:
        _ask_and_see(town, range(20))
    finally:
        town.tell("valkey", signal.SIGCONT)


def _open(town: Town) -> None:
    town.open_for_business()
    until(town.books.beats, 30, "the worker lives")


def _ask_and_see(town: Town, girls: range) -> None:
    gateway = Gateway(town.hooks)
    for girl in girls:
        dials(gateway, girl)
    assert gateway.refused == 0
    until(lambda: town.books.alerted() == town.books.codes(), SOON, "every alert left")
    assert len(town.books.codes()) == girls.stop
