"""Times in EDTF, the Extended Date/Time Format (ISO 8601-2:2019, Library of Congress levels 0 to 2)."""

from __future__ import annotations

import re
from datetime import date

from kronike.model.calendar_units import Unit, unit_of
from kronike.model.grain import Grain
from kronike.model.interval import Interval
from kronike.model.rendering import Rendering

_SEASON_CODE = 20
_QUARTER_CODE = 32
_LEVEL_2 = 2


def to_edtf(interval: Interval, *, level: int = 2) -> Rendering:
    """The interval in EDTF, at ``level`` 1 or 2, with what that level cannot carry.

    One of several days is a set (``[2019-01-30,2019-02-06]``), a time somewhere between two days a set
    of a range (``[2019-01-30..2019-02-27]``), both level 2; level 1 has neither and gets ``a/b``.
    """
    lost = list(_not_carried(interval))
    if not interval.known:
        return Rendering(None, (*lost, "an unknown time has no EDTF value"))
    named = _named(interval, level)
    if named is not None:
        return Rendering(named, tuple(lost))
    if level >= _LEVEL_2 and interval.candidates and not interval.throughout:
        return Rendering("[" + ",".join(day.isoformat() for day in interval.candidates) + "]", tuple(lost))
    ends = _ends(interval)
    if ends is None and interval.grain not in (Grain.UNKNOWN, Grain.DAY) and not interval.grain.finer_than_day:
        lost.append(f"that it is told to the {interval.grain}")
    if interval.candidates:
        lost.append("the candidate days")
    first, last = ends or (_iso(interval.earliest), _iso(interval.latest))
    if level >= _LEVEL_2 and not interval.throughout:
        return Rendering(f"[{first}..{last}]", tuple(lost))
    if not interval.throughout:
        lost.append("that it is one time between the bounds, not all of them")
    return Rendering(f"{first or '..'}/{last or '..'}", tuple(lost))


def from_edtf(value: str) -> Interval:
    """Reads back every form that `to_edtf` writes.

    Raises:
        ValueError: where the value is not of those forms.
    """
    if value.startswith("[") and value.endswith("]"):
        return _from_set(value[1:-1])
    if "/" in value:
        left, _, right = value.partition("/")
        return _between("" if left == ".." else _given(left), "" if right == ".." else _given(right), throughout=True)
    return _named_interval(value)


def _from_set(inner: str) -> Interval:
    if ".." in inner and inner != "..":
        left, _, right = inner.partition("..")
        return _between(left, right, throughout=False)
    return Interval.one_of(tuple(_one_day(day) for day in inner.split(",")))


def _given(end: str) -> str:
    if not end:
        msg = "an EDTF interval names both ends, an open one as .."
        raise ValueError(msg)
    return end


def _between(left: str, right: str, *, throughout: bool) -> Interval:
    first = _named_interval(left) if left else None
    last = _named_interval(right) if right else None
    grains = {end.grain for end in (first, last) if end}
    grain = grains.pop() if len(grains) == 1 else Grain.UNKNOWN
    return Interval(
        first.earliest if first else None,
        last.latest if last else None,
        Grain.UNKNOWN if grain is Grain.DAY else grain,
        throughout=throughout,
    )


def _not_carried(interval: Interval) -> list[str]:
    lost = []
    if interval.clock or interval.grain.finer_than_day:
        lost.append("the time of day")
    if interval.inferred_earliest or interval.inferred_latest:
        lost.append("what context narrows")
    return lost


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _ends(interval: Interval) -> tuple[str, str] | None:
    """Both ends as whole years or months, where the words speak in these and the bounds keep to them."""
    width = _WIDTHS.get(interval.grain)
    first, last = interval.earliest, interval.latest
    if width is None or interval.candidates:
        return None
    whole = (first is None or _unit_at(first, interval.grain).first == first) and (
        last is None or _unit_at(last, interval.grain).last == last
    )
    return (_iso(first)[:width], _iso(last)[:width]) if whole else None


_WIDTHS = {Grain.YEAR: len("2019"), Grain.MONTH: len("2019-02")}


def _unit_at(day: date, grain: Grain) -> Unit:
    return Unit(grain, day.year, day.month if grain is Grain.MONTH else 0)


def _named(interval: Interval, level: int) -> str | None:
    """The short form of a whole named unit (a day, a month, a season …), where it is one."""
    if interval.earliest is None or interval.latest is None or interval.candidates or interval.throughout:
        return None
    if interval.earliest == interval.latest:
        return interval.earliest.isoformat()
    unit = unit_of(interval.earliest, interval.latest, interval.grain)
    return _unit_value(unit, level) if unit else None


def _unit_value(unit: Unit, level: int) -> str | None:
    match unit.grain:
        case Grain.CENTURY:
            return f"{unit.year:04d}"[:2] + "XX"
        case Grain.DECADE:
            return f"{unit.year:04d}"[:3] + "X"
        case Grain.YEAR:
            return f"{unit.year:04d}"
        case Grain.SEASON:
            return f"{unit.year:04d}-{_SEASON_CODE + unit.number}"
        case Grain.QUARTER if level >= _LEVEL_2:
            return f"{unit.year:04d}-{_QUARTER_CODE + unit.number}"
        case Grain.MONTH:
            return f"{unit.year:04d}-{unit.number:02d}"
        case _:  # EDTF names no week and no week-end
            return None


_CENTURY = re.compile(r"([0-9]{2})XX")
_DECADE = re.compile(r"([0-9]{3})X")
_YEAR = re.compile(r"([0-9]{4})")
_YEAR_PART = re.compile(r"([0-9]{4})-([0-9]{2})")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _named_interval(value: str) -> Interval:
    if found := _CENTURY.fullmatch(value):
        return _of_unit(Unit(Grain.CENTURY, int(found[1]) * 100))
    if found := _DECADE.fullmatch(value):
        return _of_unit(Unit(Grain.DECADE, int(found[1]) * 10))
    if found := _YEAR.fullmatch(value):
        return _of_unit(Unit(Grain.YEAR, int(found[1])))
    if found := _YEAR_PART.fullmatch(value):
        return _of_unit(_part_of_year(int(found[1]), int(found[2])))
    return Interval.day(_one_day(value))


def _one_day(value: str) -> date:
    if not _DAY.fullmatch(value):  # the library also takes basic and week forms, which to_edtf never writes
        msg = f"not an EDTF day: {value}"
        raise ValueError(msg)
    return date.fromisoformat(value)


def _part_of_year(year: int, code: int) -> Unit:
    if code > _QUARTER_CODE:
        return Unit(Grain.QUARTER, year, code - _QUARTER_CODE)
    if code > _SEASON_CODE:
        return Unit(Grain.SEASON, year, code - _SEASON_CODE)
    return Unit(Grain.MONTH, year, code)


def _of_unit(unit: Unit) -> Interval:
    return Interval(unit.first, unit.last, unit.grain)
