"""Ready answers and the script of a call: safe on her phone, and one SMS each."""

from bot.engine.forbidden import banned
from bot.service.canned import CANNED, as_sent, ready, script
from tests.service.scene import read_texts


def test_r07_a_ready_answer_is_one_sms_in_each_language() -> None:
    costs = {(each.id, each.language): each.cost for pair in ready(read_texts()) for each in pair}
    assert len(costs) == 2 * len(CANNED) >= 16
    assert {key: cost for key, cost in costs.items() if (cost.encoding, cost.segments) != ("GSM-7", 1)} == {}


def test_r01_a_ready_answer_and_a_call_say_no_forbidden_word() -> None:
    said = [each.text for pair in ready(read_texts()) for each in pair]
    said += [text for _, step in script(read_texts()) for _, text in step]
    assert [text for text in said if banned(text)] == []


def test_what_a_message_takes_counts_the_label_and_the_letters_that_are_sent() -> None:
    room = 160 - len(read_texts().say("fil-sms", "bm", {"text": ""}))
    assert [as_sent(read_texts(), "ɛ" * length, "bm").segments for length in (room, room + 1)] == [1, 2]
