"""`python -m bot.cli` is `kuma`."""

from bot.cli import main

main()
