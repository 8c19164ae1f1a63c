"""What a report says that somebody is."""

from __future__ import annotations

import pytest

from kronike.analyse import analyse
from kronike.model import Document, Paragraph, Reading, Span


def roles(text: str, language: str) -> list[tuple[str, str, str, str | None]]:
    """The words of each role, its title, who holds it and of what."""
    document = Document(text=text, name="a.txt", language=language)
    found = analyse(Reading(document, paragraphs=(Paragraph(Span(0, len(text)), language),)))
    name = {mention.id: mention.name for mention in found.mentions}
    return [(r.span.of(text), r.title, name[r.holder], name[r.of] if r.of else None) for r in found.roles]


@pytest.mark.parametrize(
    ("language", "text", "words", "title", "of"),
    [
        (
            "en",
            "Tove Granum is the foreign minister of Norway.",
            "the foreign minister of Norway",
            "minister",
            "Norway",
        ),
        ("en", "Tove Granum, leader of the KBF, came to Oslo.", "leader of the KBF", "leader", "KBF"),
        ("en", "Tove Granum, who is the head of UNICEF, left.", "the head of UNICEF", "head", "UNICEF"),
        ("nb", "Tove Granum er leder i KBF.", "leder i KBF", "leder", "KBF"),
        ("nb", "Tove Granum, leder i KBF, kom til Oslo.", "leder i KBF", "leder", "KBF"),
        ("nn", "Tove Granum er leiar i KBF.", "leiar i KBF", "leiar", "KBF"),
        ("da", "Tove Granum er leder af KBF.", "leder af KBF", "leder", "KBF"),
        ("sv", "Tove Granum är ledare för KBF.", "ledare för KBF", "ledare", "KBF"),
    ],
)
def test_what_somebody_is_said_to_be(language: str, text: str, words: str, title: str, of: str) -> None:
    """Beside the name, and as its predicate."""
    assert roles(text, language) == [(words, title, "Tove Granum", of)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Tove Granum was a spokeswoman for the KBF."),
        ("nb", "Tove Granum er ikke leder i KBF."),
        ("nb", "Tove Granum kom, og lederen gikk."),
    ],
)
def test_what_somebody_was_or_is_not_is_no_role(language: str, text: str) -> None:
    """A role is told as holding on the day of the report."""
    assert roles(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The coalition led by the USA attacked Mosul.", ("coalition led by the USA", "leader", "USA", None)),
        ("en", "The US-led coalition attacked Mosul.", ("US-led coalition", "leader", "US", None)),
        ("nb", "Den USA-ledede koalisjonen angrep Mosul.", ("USA-ledede koalisjonen", "leder", "USA", None)),
        ("nb", "Koalisjonen ledet av USA angrep Mosul.", ("Koalisjonen ledet av USA", "leder", "USA", None)),
        ("en", "KBF, led by Tove Granum, left.", ("KBF, led by Tove Granum", "leader", "Tove Granum", "KBF")),
    ],
)
def test_who_leads_a_body(language: str, text: str, expected: tuple[str, str, str, str | None]) -> None:
    """A country or a person leads what the words say that it leads."""
    assert roles(text, language) == [expected]
