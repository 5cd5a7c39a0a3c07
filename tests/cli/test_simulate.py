"""A scenario is read whole or refused with a sentence, and its day is played as it says."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.cli.scenario import Answer, ScenarioError, read_scenario
from bot.cli.simulate import figures, play, timeline
from tests.cli.process import run

HEAD = 'title = "Une nuit"\nstart = "2026-11-27 22:00"\nend = "2026-11-28 02:00"\n'
TYPES = '["", "2", "2", "4", "1", "3", "faladie", "2"]'
STORY = f'[stories.abri]\nmedium = "ussd"\nlanguage = "bm"\ntypes = {TYPES}\n'
GIRLS = '[[girls]]\nstory = "abri"\nat = "22:10"\n'
SILENT = '[[partners]]\nname = "Centre Exemple Faladié"\ndoes = ["silence"]\n'
COMING = SILENT.replace("silence", "accept after 4 minutes")
WHOLE = HEAD + STORY + GIRLS

FAULTS = [
    ("title = [", "Invalid value (at end of document)"),
    (WHOLE.replace("title", "titel"), "« titel » is not known here"),
    (HEAD + STORY, "girls is missing"),
    (WHOLE.replace("02:00", "25:00"), "« 2026-11-28 25:00 » is not a moment such as"),
    (WHOLE.replace("11-28", "11-20"), "it ends (2026-11-20 02:00) before it starts"),
    (WHOLE.replace('"ussd"', '"fax"'), "[stories.abri] medium is « fax »"),
    (WHOLE.replace('story = "abri"', 'story = "lit"'), "[girls] there is no story « lit »"),
    (WHOLE + 'eveyr = "2 hours"\n', "[girls 1] « eveyr » is not known here"),
    (WHOLE + 'every = "often"\n', "« often » is not a length"),
    (WHOLE + 'every = "0 minutes"\n', "« 0 minutes » is not a length"),
    (WHOLE.replace("22:10", "noon"), "« noon » is not a time such as 21:10"),
    (WHOLE + SILENT.replace("silence", "maybe"), "« maybe » is not « accept after 3 minutes »"),
    (WHOLE + '[[cuts]]\nfrom = "23:00"\n', "until is missing"),
]


@pytest.mark.parametrize(("text", "sentence"), FAULTS)
def test_a_fault_in_a_scenario_is_told(text: str, sentence: str) -> None:
    with pytest.raises(ScenarioError, match=r".") as refused:
        read_scenario(text)
    assert sentence in str(refused.value)


def test_what_a_scenario_says() -> None:
    found = read_scenario(WHOLE + 'every = "1 hour"\nuntil = "01:00"\n' + COMING)
    assert [f"{at:%d %H:%M}" for at, _ in found.girls] == ["27 22:10", "27 23:10", "28 00:10"]
    assert found.partners["Centre Exemple Faladié"] == (Answer("accept", timedelta(minutes=4)),)


def test_a_partner_that_answers_has_the_case_when_it_says_so(tmp_path: Path) -> None:
    (request,) = play(_file(tmp_path, WHOLE + COMING)).requests
    waited = request.waited("accepted")
    assert waited is not None
    assert timedelta(minutes=4) <= waited < timedelta(minutes=5)
    assert request.case.partner == "centre-exemple-faladie"


def test_an_alert_leaves_when_the_network_is_back(tmp_path: Path) -> None:
    cut = '[[cuts]]\nfrom = "22:05"\nuntil = "22:20"\n'
    (request,) = play(_file(tmp_path, WHOLE + COMING + cut)).requests
    waited = request.waited("accepted")
    assert waited is not None
    assert waited > timedelta(minutes=9)


def test_the_day_is_the_same_twice(tmp_path: Path) -> None:
    file = _file(tmp_path, WHOLE + SILENT)
    first, second = play(file), play(file)
    assert list(timeline(first)) == list(timeline(second))
    assert next(figures(first)).startswith("Une nuit: 1 requests, ")


def test_a_partner_that_the_directory_has_not_is_told(tmp_path: Path) -> None:
    file = _file(tmp_path, WHOLE + SILENT.replace("Faladié", "Nulle Part"))
    said = run("simulate", str(file))
    assert said.returncode != 0
    assert "night.toml: the directory has no partner « Centre Exemple Nulle Part »" in said.stderr


def test_the_shipped_scenarios_are_listed_and_a_wrong_name_is_told() -> None:
    listed = run("simulate")
    assert listed.returncode == 0
    assert "bamako-nuit" in listed.stdout
    assert "there is no scenario bamako-jour; see: kuma simulate" in run("simulate", "bamako-jour").stderr


def _file(folder: Path, text: str) -> Path:
    file = folder / "night.toml"
    file.write_text(text, "utf-8")
    return file
