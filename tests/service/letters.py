"""Messages put straight into the outbox, for tests of how they leave."""

from datetime import timedelta

from bot.service.deliver import ATTEMPTS
from bot.service.records import Post
from tests.service.scene import AWA, World

FOREVER = timedelta(minutes=11)  # longer than any back-off with the counter's jitter


def posted(world: World, kind: str = "answer", text: str = "Bonjour", to: str = AWA, key: str = "") -> None:
    """A message to a phone, to leave at once."""
    with world.line.store.begin() as unit:
        person = unit.people.meet(to, world.now).id
        assert unit.outbox.post(Post(key or f"{kind}:{text}", kind, person, text, "rehearsal"), world.now)


def worn_out(world: World, wait: timedelta = FOREVER) -> None:
    """Deliver until nothing is tried any more."""
    for _ in range(ATTEMPTS + 2):
        world.deliver()
        world.now += wait
