"""The directory in the console: read by everybody, kept by few, and no number in it that nobody asked for."""

import re

import pytest

from bot.service import entry
from bot.service.staff import ROLES
from tests.console.rig import FALADIE, SEGOU, Person, Rig
from tests.service.scene import FALADIE as PHONE
from tests.service.scene import asks_for_shelter

KATI = "/directory/partner/centre-exemple-kati"
HERE = f"/directory/partner/{FALADIE}"
NUMBER = re.compile(r"7\d[ .]?00[ .]?00[ .]?\d\d")


def form(person: Person, path: str) -> dict[str, object]:
    """The form of a page as a browser would send it untouched."""
    text = person.get(path).text
    main = text[text.index('<form method="post">') : text.index("</footer>")]
    main = main[: main.index("</form>")]
    fields: dict[str, object] = dict(
        re.findall(r'<input type="(?:text|date|hidden)"[^>]*?name="(\w+)" value="([^"]*)"', main)
    )
    for name, value in re.findall(r'<input type="checkbox" name="(\w+)" value="([^"]+)" checked>', main):
        fields.setdefault(name, [])
        fields[name].append(value)  # type: ignore[attr-defined]  # it is the list of the line above
    chosen = re.search(r'<option value="(\w*)" selected>', main)
    return {**fields, "cost": chosen[1] if chosen else ""}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_everybody_reads_it_without_a_number(rig: Rig, role: str, language: str) -> None:
    person = rig.login(role, language=language)
    for path in ("/directory", HERE):
        page = person.get(path).text
        assert "Centre Exemple Faladié" in page
        assert not NUMBER.search(page)
    assert "•• •• •• 10" in page


def test_it_is_found_by_service_area_and_kind(rig: Rig) -> None:
    person = rig.login("caseworker")
    page = person.get("/directory?service=abri&area=Mopti").text
    assert re.findall(r'/directory/partner/([\w-]+)"', page) == ["foyer-exemple-mopti"]
    assert person.get("/directory?service=nothing&area=<b>&kind=x").status_code == 200
    assert "Foyer" not in person.get("/directory?kind=coordination").text


def test_a_partner_tells_all_that_r44_asks_for(rig: Rig) -> None:
    page = rig.login("caseworker").get(KATI).text
    for told in (
        "écoute",
        "lundi–vendredi",
        "08:00–17:00",
        "15-17",
        "femmes",
        "gratuit",
        "bm, fr",
        "Fanta Exemple",
    ):
        assert told in page
    assert "24 nov. 2026" in page


def test_a_stale_partner_comes_first_until_it_is_verified(rig: Rig) -> None:
    person = rig.login("coordinator")
    form_ = form(person, f"{KATI}/edit") | {"verified": "2026-01-01"}
    assert person.post(f"{KATI}/edit", form_).status_code == 303
    page = person.get("/directory").text
    assert "n'est plus proposé" in page.replace("&#39;", "'")
    assert re.findall(r'/directory/partner/([\w-]+)"', page)[0] == "centre-exemple-kati"
    person.get(KATI)
    assert "La vérification est notée" in person.follow(f"{KATI}/verify")
    assert "n'est plus proposé" not in person.get("/directory").text.replace("&#39;", "'")
    with rig.world.line.store.begin() as unit:
        assert {each.what for each in unit.audit.entries()} >= {"partner-changed", "partner-verified"}


def test_a_form_sent_back_untouched_changes_nothing(rig: Rig) -> None:
    person = rig.login("administrator")
    with rig.world.line.store.begin() as unit:
        before = entry.found(unit, "centre-exemple-kati")
    assert person.post(f"{KATI}/edit", form(person, f"{KATI}/edit")).status_code == 303
    with rig.world.line.store.begin() as unit:
        assert entry.found(unit, "centre-exemple-kati") == before
        (line,) = unit.audit.entries(what="partner-changed")
    assert line.why == ""


def test_what_is_wrong_is_said_by_each_field_and_what_was_typed_stays(rig: Rig) -> None:
    person = rig.login("coordinator")
    typed = form(person, f"{KATI}/edit") | {"hours": "8h <b>", "capacity": "dix", "services": []}
    answer = person.post(f"{KATI}/edit", typed)
    assert answer.status_code == 422
    assert 'value="8h &lt;b&gt;"' in answer.text
    assert answer.text.count('class="error"') == 3
    assert 'id="services-error"' in answer.text
    assert 'role="alert"' in answer.text
    with rig.world.line.store.begin() as unit:
        assert not unit.audit.entries(what="partner-changed")


def test_of_two_who_change_one_partner_the_second_is_told(rig: Rig) -> None:
    first, second = rig.login("coordinator"), rig.login("administrator")
    hers, his = form(first, f"{KATI}/edit"), form(second, f"{KATI}/edit")
    assert first.post(f"{KATI}/edit", hers | {"capacity": "3"}).status_code == 303
    answer = second.post(f"{KATI}/edit", his | {"capacity": "4"})
    assert answer.status_code == 422
    assert "a changé ce partenaire" in answer.text
    with rig.world.line.store.begin() as unit:
        partner = entry.found(unit, "centre-exemple-kati")
    assert partner
    assert partner.capacity == 3


def test_a_partner_is_added_once_however_often_it_is_sent(rig: Rig) -> None:
    person = rig.login("coordinator")
    new = form(person, "/directory/new") | {
        "name": "=1+1 <script>", "kind": "association", "services": ["ecoute", "abri"], "ages": ["15-17"],
        "sexes": ["f"], "answers": ["f"], "languages": "fr", "place": "Koro", "days": ["lun"],
        "hours": "08:00-12:00", "capacity": "5", "verified": "2026-11-20", "phones": "70 00 00 30",
    }  # fmt: skip
    for _ in range(2):
        assert person.post("/directory/new", new).status_code in (303, 422)
    page = person.get("/directory/partner/1-1-script").text
    assert "=1+1 &lt;script&gt;" in page
    assert "<script>" not in page
    with rig.world.line.store.begin() as unit:
        assert len(unit.audit.entries(what="partner-added")) == 1


def test_a_partner_is_taken_out_after_saying_how_many_cases_go_where(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    rig.world.sms(PHONE, "1")
    person = rig.login("coordinator")
    assert "Un dossier en main passe à la coordination" in person.get(f"{HERE}/retire").text
    assert person.post(f"{HERE}/retire", {"why": "a"}).status_code == 422
    marks = person.marks()
    for _ in range(2):
        answer = person.post(f"{HERE}/retire", {"why": "a fermé", **marks}, marked=False)
        assert answer.status_code == 303
    assert rig.world.referrals() == {FALADIE: "revoked", "coordination-exemple": "offered"}
    assert person.get(HERE).status_code == 404


def test_the_only_coordination_stays(rig: Rig) -> None:
    person = rig.login("administrator")
    path = "/directory/partner/coordination-exemple/retire"
    person.get(path)
    answer = person.post(path, {"why": "a fermé"})
    assert answer.status_code == 422
    assert "la seule coordination" in answer.text


def test_r34_a_number_is_shown_once_for_a_reason_and_written_down(rig: Rig) -> None:
    person = rig.login("coordinator")
    person.get(HERE)
    assert person.post(f"{HERE}/phone", {"rank": "2", "why": "x"}).status_code == 422
    marks = person.marks()
    answer = person.post(f"{HERE}/phone", {"rank": "2", "why": "appeler ce soir", **marks}, marked=False)
    assert "+22370000011" in answer.text
    again = person.post(f"{HERE}/phone", {"rank": "2", "why": "appeler ce soir", **marks}, marked=False)
    assert again.status_code == 303
    assert person.post(f"{HERE}/phone", {"rank": "9", "why": "appeler ce soir"}).status_code == 404
    with rig.world.line.store.begin() as unit:
        (line,) = unit.audit.entries(what="number-revealed")
    assert (line.who, line.object, line.why) == (person.staff.login, FALADIE, "phone 2: appeler ce soir")


@pytest.mark.parametrize("role", ["caseworker", "broadcaster", "analyst"])
@pytest.mark.parametrize("partner", [FALADIE, SEGOU])
def test_who_only_reads_it_changes_nothing_not_even_the_own_partner(
    rig: Rig, role: str, partner: str
) -> None:
    person = rig.login(role, FALADIE)
    path = f"/directory/partner/{partner}"
    page = person.get(path).text
    assert "/edit" not in page
    for act in ("verify", "retire", "phone", "edit"):
        person.get("/account")
        assert person.post(f"{path}/{act}", {"why": "je le veux", "rank": "1"}).status_code == 403
    with rig.world.line.store.begin() as unit:
        assert entry.found(unit, partner)
        assert not {"number-revealed", "partner-retired"} & set(unit.audit.kinds())
