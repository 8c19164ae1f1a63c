"""The patterns: which types of words in which order make a time, and the rule that gives its value."""

from __future__ import annotations

from kronike.analyse.times import absolute, clocks, deictic, lasting, relative, spans
from kronike.analyse.times.matching import Pattern, Rule, Table, pattern

_WRITTEN: tuple[tuple[str, Rule], ...] = (
    # full dates
    ("weekday? comma? the? day|ordinal suffix? dot? of? month dot? comma? year", absolute.full_date),
    ("weekday? comma? the? day|ordinal suffix? dot? of? month", absolute.full_date),
    ("weekday? comma? the? day|ordinal colon suffix month year?", absolute.full_date),
    ("weekday? comma? month dot? the? day|ordinal suffix? comma? year", absolute.month_first_date),
    ("weekday? comma? month dot? the? day|ordinal suffix?", absolute.month_first_date),
    ("weekday? comma? the? numeric", absolute.numeric_date),
    ("weekday? comma? iso", absolute.iso_date),
    # from one time to another
    ("between? year dash year", spans.years),
    ("year dash two", spans.years),
    ("from year to year", spans.years),
    ("between year and year", spans.years),
    ("from? month to|dash month year?", spans.month_range),
    ("between month and month year?", spans.month_range),
    ("from? the? day dot? to|dash the? day dot? of? month year?", spans.day_range),
    ("between the? day dot? and the? day dot? of? month year?", spans.day_range),
    ("from? month day suffix? to|dash day suffix? comma? year?", spans.day_range),
    ("from? weekday to|dash weekday", spans.weekday_range),
    ("between weekday and weekday", spans.weekday_range),
    # months, years, seasons, decades, holidays
    ("mod? month dot? comma? of? year", absolute.month),
    ("mod? month year_ref", absolute.month_of_year_ref),
    ("mod? previous|last|next|this? month", absolute.month),
    ("mod? the? year", absolute.year),
    ("mod? the? season of? year", absolute.season),
    ("mod? season year_ref", absolute.season_ref),
    ("the? previous|last|next|this season", absolute.season_ref),
    ("season_ref", absolute.season_ref),
    ("year_ref season", absolute.season_ref),
    ("the? last|ordinal unit of month dot? year?", absolute.unit_of_month),
    ("the? mod? the? year tick? dash? decade", absolute.decade),
    ("mod? the? two dash? decade", absolute.decade),
    ("mod? tick two decade", absolute.decade),
    ("holiday year?", absolute.holiday),
    # told from publication
    ("day_ref", deictic.day_ref),
    ("part_ref", deictic.part_ref),
    ("year_ref", deictic.year_ref),
    ("weekend_ref", deictic.weekend_ref),
    ("the? previous|last|next|this? weekday", deictic.weekday),
    ("next_weekday", deictic.next_weekday),
    ("part to weekday", deictic.night_to_weekday),
    ("previous|next|this unit", deictic.stepped_unit),
    ("the previous|next unit", deictic.stepped_unit),
    ("earlier|later year_ref", deictic.part_of_unit),
    ("earlier|later of? this unit", deictic.part_of_unit),
    ("now", deictic.now),
    ("vague_ref", deictic.vague_ref),
    # by a distance
    ("the? last|next unit|units", relative.rolling),
    ("the? last|next number unit|units", relative.rolling),
    ("the? number last|next unit|units", relative.rolling),
    ("the? last|next vague? units", relative.vague_rolling),
    ("the? vague last|next units", relative.vague_rolling),
    ("for? number unit|units ago", relative.ago),
    ("for? one unit ago", relative.ago),
    ("for? vague unit|units ago", relative.vague_distance),
    ("number unit|units later|earlier", relative.shifted),
    ("one unit later|earlier", relative.shifted),
    ("vague unit|units later|earlier", relative.vague_distance),
    ("rel_day", relative.beside_day),
    ("the? same unit|part", relative.same),
    ("<within> number unit|units", relative.ahead_of_now),
    # clock and part of day
    ("at? dot? clock ampm?", clocks.reading),
    ("at dot? dotted|number ampm?", clocks.reading),
    ("<hour_at> dotted ampm?", clocks.reading),
    ("dotted|number ampm", clocks.reading),
    ("at? dot? number colon two ampm?", clocks.reading),
    ("part", clocks.part),
    ("<on> the part", clocks.some_part),
    ("on part", clocks.some_part),
    # how long, how often; ages
    ("number unit|units", lasting.duration),
    ("vague units", lasting.duration),
    ("half unit", lasting.duration),
    ("whole the? unit", lasting.duration),
    ("lasting", lasting.duration),
    ("set", lasting.repeated),
    ("every weekday|unit|part", lasting.repeated),
    ("number unit|units dash? old", lasting.age),
    ("number dash unit dash old", lasting.age),
)

PATTERNS: tuple[Pattern, ...] = tuple(pattern(written, rule) for written, rule in _WRITTEN)
TABLE = Table(PATTERNS)
