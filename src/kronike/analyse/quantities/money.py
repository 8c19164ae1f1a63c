"""Signs and codes of money that stand before their number."""

from __future__ import annotations

from kronike.analyse.quantities.line import Line, form_at

SIGNS = ("$", "\u20ac", "\u00a3", "\u00a5", "us$", "a$", "c$")


def currency_before(line: Line, at: int) -> tuple[int, str]:
    """Where a sign or code of money before a number starts, and which: "$5", "NOK 500"; ``at`` where there is none."""
    if line.word(at - 1) == "." and line.word(at - 2) in line.nouns.money_before and line.glued(at - 1):
        return at - 2, line.nouns.money[line.word(at - 2)][0].value
    if not at or not (found := form_at(line, at - 1, line.nouns.money)) or found[0] != at:
        return at, ""
    written = line.pieces[at - 1].text
    if written.lower() in line.nouns.money_before:
        return at - 1, found[1]
    if not (written in SIGNS or written.isupper() or written.lower() in SIGNS):
        return at, ""
    prefixed = line.nouns.money.get(f"{line.word(at - 2)}{written.lower()}") if line.glued(at - 1) else None
    if prefixed and written in SIGNS:
        return at - 2, prefixed[0].value
    country = at - 2 >= 0 and line.pieces[at - 2].text in ("US", "UK") and written in SIGNS
    return (at - 2 if country else at - 1), found[1]


def currency_at(line: Line, at: int) -> tuple[int, str]:
    """Where a sign of money that starts at a piece ends, and which; ``at`` where there is none."""
    if line.word(at) in SIGNS and (found := form_at(line, at, line.nouns.money)):
        return found
    return at, ""
