"""What the flows can have done, by the name they call it by, and what may come of each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.engine.flow import Known
from bot.engine.turn import Effect
from bot.service import (
    answers,
    choices,
    complaints,
    consenting,
    contact,
    dossiers,
    exclusions,
    handing,
    holding,
    hotlines,
    learning,
    on_watch,
    reports,
    requests,
    resuming,
    returning,
    telling,
    thread_flow,
)
from bot.service.line import Done, Scene


@dataclass(frozen=True, slots=True)
class Power:
    """Something the service can do: its possible outcomes, and the names of what it teaches the talk."""

    run: Callable[[Scene, Known], Done]
    outcomes: tuple[str, ...] = ()
    gives: frozenset[str] = frozenset()


SORTED = ("repondre", "oui", "non", "plus-tard", "vu", "note", "passer", "fini", "slip", "unknown")
"""What a partner's code can lead to: what it wanted to do with the case, or a question back."""

POWERS: Mapping[str, Power] = {
    "hush": Power(requests.hush),
    "stop": Power(requests.stop),
    "raise-alarm": Power(requests.raise_alarm, ("asked", "nobody"), frozenset({"case"})),
    "locate": Power(requests.locate),
    "open-case": Power(requests.open_case, gives=frozenset({"case"})),
    "refer": Power(requests.refer_case, ("asked", "coordination", "counsellor", "nobody")),
    "exclude": Power(exclusions.exclude, ("noted",), frozenset({"except"})),
    "exclude-holder": Power(exclusions.exclude_holder, ("asked", "nobody")),
    "consent-asked": Power(consenting.consent_asked, ("some", "none"), frozenset({"kind"})),
    "consent-given": Power(consenting.consent_given, ("asked", "nobody", "refused")),
    "take-over": Power(requests.take_over, ("asked", "nobody")),
    "set-contact": Power(contact.set_contact),
    "price": Power(telling.price, ("free", "paid")),
    "law": Power(telling.law, ("off", "inform", "required")),
    "set-pin": Power(requests.set_pin),
    "recall": Power(returning.recall, ("waiting", "accepted", "helped", "nobody", "leaving", "none")),
    "her-answer": Power(returning.her_answer),
    "nobody-came": Power(returning.nobody_came, ("asked", "nobody")),
    "resume": Power(resuming.resume, ("resumed", "code", "none")),
    "resume-behind": Power(resuming.resume_behind, ("resumed", "none")),
    "report-alarm": Power(reports.report_alarm, ("asked", "nobody"), frozenset({"case"})),
    "report-child": Power(reports.report_child, gives=frozenset({"case"})),
    "complain": Power(complaints.complain, ("asked", "nobody")),
    "tally": Power(learning.tally, gives=frozenset({"tallied"})),
    "score-zero": Power(learning.score_zero, ("ready",), frozenset({"score"})),
    "score-one": Power(learning.score_one, ("added",), frozenset({"score"})),
    "keep-idea": Power(learning.keep_idea),
    "change-pin": Power(choices.change_pin, ("changed", "none")),
    "set-panic": Power(choices.set_panic, ("noted", "differs")),
    "lessons-on": Power(choices.lessons_on),
    "lessons-off": Power(choices.lessons_off),
    "forget": Power(choices.forget, ("now", "later"), frozenset({"wait"})),
    "stay": Power(choices.stay),
    "panic": Power(choices.panic),
    "numbers": Power(hotlines.numbers, ("some", "none"), frozenset({"numbers"})),
    "thread-next": Power(
        thread_flow.next_message, ("more", "last", "quiet", "none"), frozenset({"message", "text"})
    ),
    "thread-seen": Power(thread_flow.seen),
    "thread-reply": Power(thread_flow.reply, ("sent", "masked", "kept")),
    "look": Power(dossiers.look, ("none", "empty", "some")),
    "sort": Power(dossiers.sort, SORTED, frozenset({"code"})),
    "my-cases": Power(dossiers.my_cases, ("some", "none"), frozenset({"list"})),
    "duty": Power(on_watch.duty, ("some", "none"), frozenset({"list"})),
    "accept": Power(answers.accept, ("yours", "taken", "gone"), frozenset({"contact", "area"})),
    "refuse": Power(answers.refuse, ("noted", "gone")),
    "not-now": Power(answers.not_now, ("noted", "gone")),
    "say-why": Power(answers.say_why),
    "on-it": Power(holding.on_it, ("noted", "gone")),
    "keep-note": Power(holding.keep_note, ("noted", "gone")),
    "finish": Power(holding.finish, ("asked", "confirm", "noted", "gone")),
    "takers": Power(handing.takers, ("some", "none", "gone"), frozenset({"takers"})),
    "taker": Power(handing.taker, ("named",), frozenset({"to"})),
    "hand-over": Power(handing.hand_over, ("asked", "changed", "gone")),
}


def perform(scene: Scene, effect: Effect) -> Done:
    """Have one effect done. Raises KeyError for a name the checker should have refused."""
    return POWERS[effect.name].run(scene, effect.facts)
