"""What the coordination does to a case that it oversees: each act with a reason, in story and audit."""

from bot.service.acting import Hand
from bot.service.consent import permits
from bot.service.hearers import unwanted
from bot.service.justified import closed, justify, leave_asked, noted, number_of
from bot.service.motions import CLOSE, Motion
from bot.service.notes import Note
from bot.service.outcomes import UNSURE
from bot.service.records import HELD, WAITING, Case, Referral
from bot.service.refer import ask_again, offer, ranked
from bot.service.seeing import seen, sight
from bot.service.threads import Message


class NotSeenError(LookupError):
    """There is no such case, or not for these eyes."""


def overseen(hand: Hand, code: str) -> Case:
    """The case of a code, held. Raises NotSeenError."""
    found = seen(hand.unit, sight(hand.unit, hand.staff), code)
    if found is None or not found.oversees:
        raise NotSeenError(code)
    return hand.unit.cases.get(found.case.id)


def reveal(hand: Hand, code: str, why: str) -> str:
    """Her number (R34), "" where no key opens it. Raises NotSeenError, RefusedError without a reason."""
    overseen(hand, code)
    number = number_of(hand.unit, code, hand.staff.login, why, hand.now)
    hand.noted("number-revealed", code, why)
    return number


def read(hand: Hand, code: str, why: str) -> tuple[tuple[Message, ...], tuple[Note, ...]]:
    """What both sides wrote, and the teams' notes. Raises as `reveal` does (R30)."""
    case = overseen(hand, code)
    noted(hand.unit, code, hand.staff.login, "thread-read", why, hand.now)
    hand.noted("thread-read", code, why)
    return hand.unit.threads.of(case.id), hand.unit.notes.of(case.id)


def able(hand: Hand, case: Case) -> tuple[str, ...]:
    """The partners that can help now and that she said yes to, best first; not who is asked now."""
    if case.state not in WAITING:
        return ()
    no = {one.partner for one in hand.unit.referrals.of(case.id) if _busy(one)}
    return tuple(each.id for each in ranked(hand.line, hand.unit, case, frozenset(no), hand.now))


def others(hand: Hand, case: Case) -> tuple[str, ...]:
    """The partners that could be asked only past her consent (R27)."""
    if case.state not in WAITING:
        return ()
    known = {one.partner for one in hand.unit.referrals.of(case.id)} | unwanted(hand.unit, case)
    return tuple(
        each.id
        for each in hand.unit.partners.all()
        if each.id not in known and not permits(hand.unit, case, each) and hand.unit.partners.phones(each.id)
    )


def offer_to(hand: Hand, code: str, partner: str, why: str) -> bool:
    """Ask a partner of `able`, again where it was asked before; False where it can no longer be.

    Raises as `reveal` does.
    """
    case = overseen(hand, code)
    if partner not in able(hand, case):
        return False
    known = {one.partner: one for one in hand.unit.referrals.of(case.id)}
    noted(hand.unit, code, hand.staff.login, "offered-by-hand", why, hand.now)
    said = f"{hand.staff.login}: {why}"
    asked = (
        ask_again(hand.line, hand.unit, case, known[partner], said, hand.now)
        if partner in known
        else offer(hand.line, hand.unit, case, partner, said, hand.now)
    )
    hand.noted("case-offered", code, why)
    return asked


def press(hand: Hand, code: str, partner: str, why: str) -> bool:
    """Alert a partner once more that has not taken the case. Raises as `reveal` does."""
    case = overseen(hand, code)
    justify(hand.staff.login, why)
    mine = next((one for one in hand.unit.referrals.of(case.id) if one.partner == partner), None)
    if mine is None or mine.state in HELD or case.state not in WAITING:
        return False
    if not ask_again(hand.line, hand.unit, case, mine, f"{hand.staff.login}: {why}", hand.now):
        return False
    hand.noted("case-asked-again", code, why)
    return True


def end(hand: Hand, code: str, outcome: str, why: str) -> str:
    """Close a case: "closed"; "proposed" where a second person has to confirm that it is false (R41).

    Raises as `reveal` does.
    """
    case = overseen(hand, code)
    if outcome in UNSURE and (case.outcome != outcome or case.partner == hand.staff.partner):
        return propose(hand, code, CLOSE, outcome, why)
    closed(hand.unit, code, outcome, hand.staff.login, why, hand.now)
    hand.noted("case-closed", code, why)
    return "closed"


def ask_leave(hand: Hand, code: str, service: str, why: str) -> str:
    """Have her asked for another kind of organisation (R26): "asked", "yes" or "no". Raises as `reveal`."""
    overseen(hand, code)
    answer = leave_asked(hand.unit, code, service, hand.staff.login, why, hand.now)
    hand.noted("leave-asked", code, why)
    return answer


def propose(hand: Hand, code: str, what: str, target: str, why: str) -> str:
    """Have a second person confirm something: "proposed". Raises as `reveal` does."""
    case = overseen(hand, code)
    justify(hand.staff.login, why)
    id_ = hand.line.fresh.id()
    new = Motion(id_, case.id, what, target, hand.staff.login, why.strip(), hand.now)
    if hand.unit.motions.add(new):
        hand.unit.cases.log(case.id, hand.staff.login, f"{what}-proposed", why.strip(), hand.now)
        hand.noted(f"{what}-proposed", code, why)
    return "proposed"


def _busy(one: Referral) -> bool:
    return one.barred or one.state in ("offered", *HELD)
