"""What staff propose and approve of the texts is kept until git has it."""

from dataclasses import replace
from datetime import date, timedelta

from bot.data.store import SqlStore
from bot.engine.approval import Approval
from bot.service.proposals import Proposal
from tests.data.kept import NOW

BEFORE, AFTER = "Ça va ?\nOui", "Ca va ?\nOui"
REPAIR = Proposal("1" * 32, "fr", "suivi-question", "text", BEFORE, AFTER, "mariam", NOW)


def test_a_proposal_is_kept_to_the_letter(store: SqlStore) -> None:
    with store.begin() as unit:
        unit.proposals.add(REPAIR)
    with store.begin() as unit:
        assert unit.proposals.all() == (REPAIR,)


def test_a_newer_proposal_for_the_same_part_takes_the_place_of_the_older(store: SqlStore) -> None:
    later = NOW + timedelta(minutes=1)
    newer = replace(REPAIR, id="2" * 32, after="Comment vas-tu ?", who="oumou", at=later)
    other = replace(REPAIR, id="3" * 32, part=".oui", at=later)
    with store.begin() as unit:
        for each in (REPAIR, other, newer):
            unit.proposals.add(each)
    with store.begin() as unit:
        assert unit.proposals.all() == (newer, other)


def test_a_proposal_is_withdrawn_once(store: SqlStore) -> None:
    with store.begin() as unit:
        unit.proposals.add(REPAIR)
    with store.begin() as unit:
        assert unit.proposals.withdraw(REPAIR.id)
        assert not unit.proposals.withdraw(REPAIR.id)
        assert not unit.proposals.withdraw("9" * 32)
        assert unit.proposals.all() == ()


def test_the_last_approval_of_a_text_is_kept(store: SqlStore) -> None:
    first = Approval("aide-etat", "bm", "a" * 12, "b" * 12, "Fanta", date(2026, 11, 1))
    again = replace(first, hash="c" * 12, who="Oumou", when=date(2026, 11, 24))
    with store.begin() as unit:
        unit.approved.add(first)
        unit.approved.add(replace(first, language="fr"))
        unit.approved.add(again)
    with store.begin() as unit:
        assert unit.approved.all() == {
            ("aide-etat", "bm"): again,
            ("aide-etat", "fr"): replace(first, language="fr"),
        }
