"""The worker: drains the outbox when RQ rings, and sweeps it by itself when nothing does."""

from bot.cli import main

if __name__ == "__main__":
    main(["worker"])
