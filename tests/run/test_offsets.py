"""What is exported stands where it says, in any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kronike.analyse import analyse
from kronike.model import Reading, Report, Story
from kronike.read import Input, ReadSettings, read_input
from kronike.resolve import decide, resolve
from kronike.show.exports.annotations import annotation_rows
from kronike.tell import tell

NEWS = st.sampled_from(
    [
        "Minst 17 biler forlot Lundvika onsdag, sier politimester Pia Testmo til Lundvika Avis.",
        "– Vi har 3.000 frivillige her, sa hun tirsdag kveld.",
        "Foto: Ola Blankholm / Nordtelegrafen",
        "Les også: Slik blir været i Granli",
        "“We found 40 people on 12 February 2019,” Pia Testmo told the Lundvik Gazette.",
        "Omkring halvtreds personer er omkommet i Skovby, oplyser politiet.",
        "Enligt Sven Provsson har minst 200–300 familjer lämnat Ekvik de senaste dagarna.",
    ]
)
ODD = st.text(
    st.sampled_from("🚢🜚👩‍👩‍👧e\u0301a\u030aåøÆ\u00ad\u200b\u2028\u0085\ufeff «»“”’–—…\t\x0b\x0c")
    | st.characters(exclude_categories=["Cs"]),
    max_size=30,
)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", " "])
HEADS = st.sampled_from(["", "\ufeff", " date 2019-02 ", "date 2019-02-13\r\n", "date 2019-13 "])


@given(HEADS, st.lists(st.tuples(ODD, NEWS, ODD, ENDS), min_size=1, max_size=6))
def test_every_exported_finding_stands_where_it_says(head: str, parts: list[tuple[str, str, str, str]]) -> None:
    """For every row exported ``text[start:end]`` equals the words shown, and clean UTF-8 is stored as it is."""
    text = head + "".join("".join(part) for part in parts)
    data = text.encode("utf-8")
    readings = [r for r in read_input(Input(None, "a.txt", data), ReadSettings()) if isinstance(r, Reading)]
    story = _story(readings)
    for row in annotation_rows(story):
        (stored,) = (reading.document.text for reading in readings)
        start, end = row["start"], row["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert stored[start:end] == row["text"] != ""
    for reading in readings:
        assert reading.repairs or reading.document.text == data.decode("utf-8")


def _story(readings: list[Reading]) -> Story:
    reports = tuple(Report(reading=reading, analysis=analyse(reading)) for reading in readings)
    record = resolve(reports, (), decide(()))
    return Story(title="t", made_by="m", reports=reports, record=record, chronicle=tell(reports, record))
