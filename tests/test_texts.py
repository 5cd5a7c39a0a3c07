"""What the texts are kept to beside the checker."""

from bot.data.library import ROOT


def test_r49_every_bambara_file_says_that_it_is_a_draft() -> None:
    for path in (ROOT / "messages" / "bm").glob("*.ftl"):
        assert path.read_text("utf-8").startswith("# draft\n"), path.name
