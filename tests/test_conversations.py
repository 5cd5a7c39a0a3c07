"""Every conversation file says what the line says; `--update` writes down what it says now."""

from pathlib import Path

import pytest

from tests.transcript import replayed

FOLDER = Path(__file__).parent / "conversations"
FILES = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_a_conversation_is_as_its_file_says(file: Path, request: pytest.FixtureRequest) -> None:
    written = file.read_text("utf-8")
    shown = replayed(written)
    if request.config.getoption("update") and shown != written:
        file.write_text(shown, "utf-8")
    assert shown == file.read_text("utf-8")


def test_there_are_conversations_in_both_languages_and_on_both_media() -> None:
    texts = [file.read_text("utf-8") for file in FILES]
    for needed in ("canal: sms", "canal: ussd", "langue: fr", "langue: bm"):
        assert sum(needed in text for text in texts) >= 5, f"too few conversations with « {needed} »"
