"""A list is sent as a file, looked at, applied and given out, by those who keep it."""

import re
from datetime import timedelta

import pytest

from tests.console.files import apply, look, send
from tests.console.rig import FALADIE, Rig
from tests.service.scene import EXAMPLE, ROSTERS

ROADS = "cercle,from_month,to_month,state,verified\nYouwarou,7,12,closed,2026-06-01\n"
BAD = """name,kind,services,ages,sexes,languages,place,days,hours,capacity,verified,phones
,association,ecoute,15-17,f,fr,Kati,lun,08:00-12:00,5,2026-11-01,70000030
B,association,chant,15-17,f,fr,Kati,lun,08:00-12:00,5,2026-11-01,70000031
C,association,ecoute,15-17,f,fr,Nulle part,lun,08:00-12:00,5,2026-11-01,70000032
D,association,ecoute,15-17,f,fr,Kati,lundi,8h,5,2026-11-01,70000033
E,association,ecoute,15-17,f,fr,Kati,lun,08:00-12:00,cinq,01/11/2026,70000034
F,association,ecoute,15-17,f,fr,Kati,lun,08:00-12:00,5,2026-12-01,123
G,association,ecoute,15-17,f,fr
C,association,ecoute,15-17,f,fr,Kati,lun,08:00-12:00,5,2026-11-01,70000035
"""


def test_eight_bad_rows_are_told_by_line_column_and_mend(rig: Rig) -> None:
    person = rig.login("coordinator")
    look(person, "partners", BAD)
    found = re.findall(r'<tr><th scope="row">(.*?)</th><td>(?:<code>)?(.*?)(?:</code>)?</td>', person.page)
    assert found == [
        ("2", "name"),
        ("3", "services"),
        ("4", "place"),
        ("5", "hours"),
        ("5", "days"),
        ("6", "capacity"),
        ("6", "verified"),
        ("7", "verified"),
        ("7", "phones"),
        ("8", "–"),
        ("9", "name"),
    ]
    assert "Écrivez par exemple 08:00-17:00." in person.page
    assert "Choisissez parmi : ecoute, sante" in person.page
    assert 'name="seen"' not in person.page
    assert "70000030" not in person.page


def test_fifty_faults_are_told_and_how_many_more_there_are(rig: Rig) -> None:
    person = rig.login("coordinator", language="en")
    look(person, "partners", BAD.splitlines()[0] + "\n" + "x,y\n" * 60)
    assert person.page.count('<th scope="row">') == 50
    assert "and 10 more" in person.page


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"PK\x03\x04 a workbook", "C&#39;est un classeur"),
        ("name,kind\nSégou,x\n".encode("cp1252"), "pas en UTF-8 (ligne 2)"),
        (b"\x89PNG\0\0", "pas un tableau de texte"),
        (b"", "Le fichier est vide"),
        (b"a,b\n" * 10_000, "Le fichier a 10000 lignes"),
    ],
)
def test_a_file_of_the_wrong_kind_is_named_and_the_one_before_waits_on(
    rig: Rig, data: bytes, told: str
) -> None:
    person = rig.login("coordinator")
    address = look(person, "roads", ROADS)
    answer = send(person, "roads", data)
    assert answer.status_code == 422
    assert told in answer.text
    assert person.get(address).status_code == 200
    person.get("/lists/roads")
    assert person.post("/lists/roads", {}).status_code == 422


def test_roads_are_looked_at_applied_once_and_shown(rig: Rig) -> None:
    person = rig.login("administrator")
    address = look(person, "roads", ROADS)
    assert "Youwarou · 7 · 12" in person.page
    assert "Youwarou" not in rig.login("administrator").get("/roads").text
    seen, marks = re.findall(r'name="seen" value="(\w+)"', person.page), person.marks()
    for _ in range(2):
        answer = person.post(address, {"seen": seen[0], **marks}, marked=False)
        assert (answer.status_code, answer.location) == (303, "/roads")
    page = person.get("/roads").text
    assert "Youwarou" in page
    assert "fermée" in page
    assert "<strong>oui</strong>" in page
    with rig.world.line.store.begin() as unit:
        assert len(unit.audit.entries(what="directory-imported")) == 1
    assert person.get(address).status_code == 404


def test_a_roster_with_a_hole_is_told_applied_and_shows_in_the_week(rig: Rig) -> None:
    person = rig.login("coordinator")
    address = look(
        person, "rosters", ROSTERS.read_text("utf-8").replace("nuit,lun-dim,19:00", "nuit,lun-sam,19:00")
    )
    assert "TROU" in person.page
    assert "de dimanche 19:00 à lundi 00:00" in person.page
    assert apply(person, address).status_code == 303
    assert "2 trous dans la semaine" in person.get("/rosters").text
    page = person.get("/rosters/maison-exemple-segou").text
    assert re.findall(r'<li class="hole"><strong>TROU</strong> (\S+)', page) == [
        "00:00–07:00",
        "19:00–20:00",
        "20:00–24:00",
    ]
    assert "2 trous" in person.get("/directory").text


def test_what_was_overtaken_is_shown_again_and_not_done(rig: Rig) -> None:
    first, second = rig.login("coordinator"), rig.login("administrator")
    address = look(first, "roads", ROADS)
    other = look(second, "roads", ROADS.replace("closed", "slow"))
    assert apply(second, other).status_code == 303
    answer = apply(first, address)
    assert answer.status_code == 409
    assert "a changé la liste" in answer.text
    assert "slow" in answer.text
    assert apply(first, address).status_code == 303


def test_another_ones_file_and_one_that_is_an_hour_old_are_not_there(rig: Rig) -> None:
    mine = rig.login("coordinator")
    address = look(mine, "roads", ROADS)
    other = rig.login("administrator")
    assert other.get(address).status_code == 404
    assert mine.get(address.replace("roads", "partners")).status_code == 404
    assert mine.get("/lists/roads/not-a-draft").status_code == 404
    assert mine.get("/lists/secrets").status_code == 404
    for _ in range(3):
        rig.world.now += timedelta(minutes=20)
        mine.get("/account")
    assert mine.get(address).status_code == 404


def test_r39_a_list_is_given_out_to_those_who_keep_it_and_it_is_written_down(rig: Rig) -> None:
    person = rig.login("coordinator")
    answer = person.get("/lists/partners/export.csv")
    assert answer.mimetype == "text/csv"
    assert "attachment" in answer.headers["Content-Disposition"]
    assert "'+22370000010;+22370000011" in answer.text
    look(person, "partners", answer.text)
    assert "dit la même chose que la liste" in person.page
    for role in ("caseworker", "broadcaster", "analyst"):
        assert rig.login(role, FALADIE).get("/lists/partners/export.csv").status_code == 403
    with rig.world.line.store.begin() as unit:
        (line,) = unit.audit.entries(what="exported")
    assert (line.who, line.object) == (person.staff.login, "partners")


def test_a_phone_that_changes_is_masked_where_it_is_looked_at(rig: Rig) -> None:
    person = rig.login("coordinator")
    text = person.get("/lists/partners/export.csv").text.replace("+22370000016", "+22370000036")
    look(person, "partners", text)
    assert "•• •• •• 36" in person.page
    assert "70000036" not in person.page


def test_an_empty_example_is_a_file_that_lists_nobody(rig: Rig) -> None:
    person = rig.login("coordinator")
    look(person, "partners", EXAMPLE.read_text("utf-8").splitlines()[0] + "\n")
    assert "que ses colonnes" in person.page
