"""Renew a list from a file in two steps, and give it out as the file that reads back to it."""

from datetime import datetime

from bot.service.drafts import Draft
from bot.service.formula import write_table
from bot.service.line import Line
from bot.service.plan import Plan, compare, keyed
from bot.service.ports import Unit
from bot.service.registers import REGISTERS, Given, Register


def planned(line: Line, unit: Unit, draft: Draft, now: datetime) -> Plan:
    """What a file would change now; nothing is changed."""
    return _planned(line, unit, REGISTERS[draft.register], _given(line, unit, draft, now))


def renew(line: Line, unit: Unit, draft: Draft, seen: str, who: str, now: datetime) -> Plan | None:
    """Have the list as the file has it, and tell what was changed.

    None, and nothing done, where it is not what was seen (the `print` of its plan): somebody else has
    changed the list meanwhile. A file that has faults by now is none that was seen.
    """
    register, given = REGISTERS[draft.register], _given(line, unit, draft, now)
    plan = _planned(line, unit, register, given)
    if plan.faults or plan.print != seen:
        return None
    given.keep()
    unit.drafts.drop(draft.id)
    done = f"{len(plan.added)} added, {len(plan.changed)} changed, {len(plan.gone)} gone"
    unit.audit.add(who, "directory-imported", register.name, done, now)
    return plan


def exported(line: Line, unit: Unit, register: Register, who: str, now: datetime) -> str:
    """The list as a CSV with its numbers, and it is written down who took it (R39)."""
    rows = register.rows(line, unit)
    unit.audit.add(who, "exported", register.name, f"{len(rows)} rows", now)
    return write_table(register.columns, ([row[column] for column in register.columns] for row in rows))


def _given(line: Line, unit: Unit, draft: Draft, now: datetime) -> Given:
    return REGISTERS[draft.register].read(line, unit, draft.text, now)


def _planned(line: Line, unit: Unit, register: Register, given: Given) -> Plan:
    if given.faults:
        return Plan(faults=tuple(sorted(given.faults, key=lambda fault: fault.line)))
    before = keyed(register.rows(line, unit), register.key)
    return compare(before, keyed(given.rows, register.key), given.leaving, given.holes)
