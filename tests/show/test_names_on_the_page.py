"""Who is who on the page: names, roles and the table of every merge."""

from __future__ import annotations

from pathlib import Path

from kronike.model import (
    Analysis,
    Clue,
    Document,
    Entity,
    Mention,
    Merge,
    NameType,
    Reading,
    Record,
    Report,
    Role,
    Span,
    Story,
)
from kronike.show.web.names_view import name_rows
from kronike.show.web.page import write_page

TEXT = "Byrådets talsmann Oddvar <Fjellvik> kom. Odvar Fjellvik gikk."


def story() -> Story:
    """One report in which one man is spelled in two ways, and a town that has nothing more to tell."""
    document = Document(text=TEXT, name="a.txt", language="nb")
    man = Mention(document=document.id, span=Span(18, 35), type=NameType.PERSON, name="Oddvar <Fjellvik>")
    role = Role(document=document.id, span=Span(0, 17), holder=man.id, title="talsmann")
    clues = (Clue("the surname fjellvik", 1.5), Clue("both are called talsmann & <i>", 3.0))
    merge = Merge(one="Oddvar <Fjellvik>", other="Odvar Fjellvik", score=4.5, needed=4.0, clues=clues)
    entity = Entity(
        id="entity-1",
        type=NameType.PERSON,
        name="Oddvar <Fjellvik>",
        spellings=("Oddvar <Fjellvik>", "Odvar Fjellvik", "Iron Fjellvik"),
        chains=(man.id,),
        mentions=(man.id,),
        evidence=(merge.words, "another reason"),
        merges=(merge,),
        mistranslated=("Iron Fjellvik",),
        roles=(role.id,),
    )
    town = Entity(id="entity-2", type=NameType.LOCATION, name="By", spellings=("By",), chains=(), mentions=())
    analysis = Analysis(document=document.id, mentions=(man,), roles=(role,))
    report = Report(reading=Reading(document), analysis=analysis)
    return Story(title="t", made_by="m", reports=(report,), record=Record(entities=(town, entity)))


def test_only_names_with_something_to_tell_are_listed() -> None:
    """A name with one spelling and no role is no row."""
    assert [row.entity.id for row in name_rows(story())] == ["entity-1"]


def test_the_page_shows_the_table_the_roles_and_what_is_mistranslated(tmp_path: Path) -> None:
    """Each clue stands with its points, the sum with what was needed, the role's words; and all is escaped."""
    write_page(story(), tmp_path)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    section = page[page.index('id="names"') : page.index('id="origins"')]
    assert "both are called talsmann &amp; &lt;i&gt;" in section
    assert "+1.5" in section
    assert ">4.5<" in section
    assert "mistranslated: Iron Fjellvik" in section
    assert "Byrådets talsmann" in section
    assert section.count("another reason") == 1
    assert "<i>" not in section
