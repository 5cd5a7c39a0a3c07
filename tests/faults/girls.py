"""Persons who ask for help by the shortest way, each from a phone of her own."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from tests.faults.gateway import Gateway

# French, to talk, no danger on a shared phone, listening, agreed, Bamako, and her code.
DIALLED = "2*2*3*1*1*1*4827"


def number(girl: int) -> str:
    """Her phone; below 1000 are the partners'."""
    return f"+2237000{1000 + girl}"


def dials(gateway: Gateway, girl: int) -> None:
    """She asks for somebody to talk to, by USSD, and is thanked on the screen."""
    screen = gateway.ussd(number(girl), DIALLED, f"ATUid-{girl}")
    assert screen.startswith("END C'est not"), screen


def writes(gateway: Gateway, girl: int) -> None:
    """She calls for help in danger, by two SMS."""
    for turn, text in enumerate(("SOS", "1")):
        gateway.sms(number(girl), text, f"ATSms-{girl}-{turn}")


@contextmanager
def asking(gateway: Gateway, count: int) -> Iterator[Sequence[Future[None]]]:
    """Eight at a time ask: one in four writes, the others dial. Those not begun at the end give up."""
    pool = ThreadPoolExecutor(8)
    try:
        yield [pool.submit(writes if girl % 4 == 0 else dials, gateway, girl) for girl in range(count)]
    finally:
        pool.shutdown(cancel_futures=True)
