"""The nearest partner that can help is asked first, and every other has its reason."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.referral.partners import AGES, SERVICES, SEXES, Need, Partner, judge, on_duty, rank

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)  # a Tuesday; Bamako keeps UTC all year
DAILY = frozenset(range(7))

BAMAKO = Partner(
    id="bamako",
    name="Centre Exemple Bamako",
    kind="centre d'accueil",
    services=frozenset({"abri", "ecoute", "danger"}),
    ages=frozenset(AGES),
    sexes=frozenset(SEXES),
    place="g2460596",
    lat=12.60915,
    lon=-7.97522,
    days=DAILY,
    opens=time(0),
    closes=time(0),
    capacity=10,
    verified=date(2026, 11, 1),
    languages=frozenset({"fr", "bm"}),
)
SEGOU = replace(BAMAKO, id="segou", lat=13.44032, lon=-6.25947)
MOPTI = replace(BAMAKO, id="mopti", lat=14.4843, lon=-4.18296)
AT_KATI = Need("abri", "15-17", "f", 12.74409, -8.07257)


def hours(opens: int, closes: int, *days: int) -> Partner:
    return replace(BAMAKO, opens=time(opens), closes=time(closes), days=frozenset(days))


@pytest.mark.parametrize(
    ("partner", "when", "open"),
    [
        (hours(8, 17, 1), "2026-11-24T08:00", True),
        (hours(8, 17, 1), "2026-11-24T07:59:59", False),
        (hours(8, 17, 1), "2026-11-24T16:59:59", True),
        (hours(8, 17, 1), "2026-11-24T17:00", False),
        (hours(8, 17, 0, 2), "2026-11-24T10:00", False),
        (hours(20, 6, 1), "2026-11-24T19:59", False),
        (hours(20, 6, 1), "2026-11-24T20:00", True),
        (hours(20, 6, 1), "2026-11-25T05:59", True),
        (hours(20, 6, 1), "2026-11-25T06:00", False),
        (hours(20, 6, 1), "2026-11-24T05:00", False),
        (hours(20, 6, 6), "2026-11-23T05:00", True),
        (hours(0, 0, 1), "2026-11-24T00:00", True),
        (hours(0, 0, 1), "2026-11-24T23:59:59", True),
        (hours(0, 0, 1), "2026-11-25T00:00", False),
        (hours(0, 0, 0, 1, 2, 3, 4, 5, 6), "2026-11-29T03:00", True),
        (hours(8, 17), "2026-11-24T10:00", False),
    ],
)
def test_a_partner_is_on_duty_in_its_hours(partner: Partner, when: str, open: bool) -> None:
    assert on_duty(partner, datetime.fromisoformat(when).replace(tzinfo=UTC)) is open


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"services": frozenset({"ecoute"})}, "does not offer shelter"),
        ({"ages": frozenset({"18+"})}, "does not take age 15-17"),
        ({"sexes": frozenset({"m"})}, "does not take sex f"),
        ({"verified": date(2025, 1, 1)}, "stale: verified 2025-01-01"),
        ({"opens": time(12), "closes": time(17)}, "closed now"),
        ({"capacity": 2}, "full: 2 of 2 places taken"),
        ({"capacity": 0}, "full: 2 of 0 places taken"),
        ({"id": "asked"}, "already asked"),
    ],
)
def test_a_partner_that_cannot_help_says_why(change: dict[str, object], reason: str) -> None:
    partner = replace(BAMAKO, **change)  # type: ignore[arg-type]  # a table of changes, checked by running
    load, past = {"bamako": 2}, frozenset({"asked"})
    (verdict,) = judge([partner], AT_KATI, NOW, load, past)
    assert (verdict.able, verdict.reason) == (False, reason)
    assert rank([partner], AT_KATI, NOW, load, past) == ()


def test_a_match_says_why_for_the_record() -> None:
    (match,) = rank([BAMAKO], AT_KATI, NOW, {"bamako": 2})
    assert match.reason == "offers shelter, takes 15-17 f, on duty, 2 of 10 places taken, 18 km"
    assert match.km == pytest.approx(18.4, abs=0.5)


def test_an_unknown_age_sex_and_place_fits_every_partner_by_id() -> None:
    picky = replace(MOPTI, ages=frozenset({"12-14"}), sexes=frozenset({"m"}))
    matches = rank([SEGOU, picky, BAMAKO], Need("abri"), NOW, {"bamako": 9})
    assert [match.partner.id for match in matches] == ["bamako", "mopti", "segou"]
    assert matches[0].km is None
    assert "takes any age f or m, " in matches[1].reason
    assert matches[1].reason.endswith(", place unknown")


def test_the_nearest_comes_first() -> None:
    matches = rank([MOPTI, SEGOU, BAMAKO], AT_KATI, NOW, {})
    assert [match.partner.id for match in matches] == ["bamako", "segou", "mopti"]


def test_those_who_speak_the_language_come_before_the_nearest() -> None:
    french = replace(BAMAKO, languages=frozenset({"fr"}))
    matches = rank([french, SEGOU], replace(AT_KATI, language="bm"), NOW, {})
    assert [match.partner.id for match in matches] == ["segou", "bamako"]
    assert "does not speak bm" in matches[1].reason
    assert "speaks bm" in matches[0].reason


def test_of_two_as_near_the_less_busy_comes_first() -> None:
    other = replace(BAMAKO, id="another")
    matches = rank([other, BAMAKO], AT_KATI, NOW, {"another": 3})
    assert [match.partner.id for match in matches] == ["bamako", "another"]


def test_listening_does_not_stand_for_anything_else() -> None:
    listener = replace(BAMAKO, services=frozenset({"ecoute"}))
    assert rank([listener], Need("danger"), NOW, {}) == ()
    assert len(rank([listener], Need("ecoute"), NOW, {})) == 1


def test_a_partner_is_stale_only_after_the_last_day() -> None:
    day = replace(BAMAKO, verified=(NOW - timedelta(days=180)).date())
    assert len(rank([day], AT_KATI, NOW, {})) == 1
    assert rank([day], AT_KATI, NOW + timedelta(days=1), {}) == ()
    assert rank([day], AT_KATI, NOW, {}, stale_after=timedelta(days=30)) == ()


PARTNERS = st.builds(
    Partner,
    id=st.sampled_from([f"p{n}" for n in range(30)]),
    name=st.just("Centre Exemple"),
    kind=st.just("association"),
    services=st.frozensets(st.sampled_from(SERVICES)),
    ages=st.frozensets(st.sampled_from(AGES)),
    sexes=st.frozensets(st.sampled_from(SEXES)),
    place=st.just("g1"),
    lat=st.floats(10, 25),
    lon=st.floats(-12, 4),
    days=st.frozensets(st.integers(0, 6)),
    opens=st.times(),
    closes=st.times(),
    capacity=st.integers(0, 3),
    verified=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    languages=st.frozensets(st.sampled_from(["fr", "bm"])),
)
NEEDS = st.builds(
    Need,
    service=st.sampled_from(SERVICES),
    age=st.sampled_from(["", *AGES]),
    sex=st.sampled_from(["", *SEXES]),
    lat=st.none() | st.floats(10, 25),
    lon=st.none() | st.floats(-12, 4),
    language=st.sampled_from(["", "fr", "bm"]),
)


@given(
    partners=st.lists(PARTNERS, unique_by=lambda partner: partner.id),
    need=NEEDS,
    minutes=st.integers(0, 10_080),
    load=st.dictionaries(st.sampled_from([f"p{n}" for n in range(30)]), st.integers(0, 4)),
    past=st.frozensets(st.sampled_from([f"p{n}" for n in range(30)]), max_size=3),
)
def test_every_partner_is_judged_once_and_only_the_able_are_ranked_in_one_order(
    partners: list[Partner], need: Need, minutes: int, load: dict[str, int], past: frozenset[str]
) -> None:
    now = NOW + timedelta(minutes=minutes)
    verdicts = judge(partners, need, now, load, past)
    matches = rank(partners, need, now, load, past)
    assert matches == rank(partners[::-1], need, now, load, past)
    assert sorted(verdict.partner.id for verdict in verdicts) == sorted(partner.id for partner in partners)
    assert [match.partner for match in matches] == [verdict.partner for verdict in verdicts if verdict.able]
    for partner in (match.partner for match in matches):
        assert need.service in partner.services
        assert partner.id not in past
        assert load.get(partner.id, 0) < partner.capacity
        assert on_duty(partner, now)
        assert need.age in ("", *partner.ages)
        assert need.sex in ("", *partner.sexes)
