"""From a file to a Reading."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kronike.model import DateBasis, Grain, Reading, Trouble
from kronike.read.inputs import Input, find_inputs
from kronike.read.reading import read_input
from kronike.read.settings import ReadSettings

REPORT = (
    "date 2019-02 OSLO (NTB) Ordføreren i den lille byen sa onsdag at brua over elva er stengt til mandag.\r\n\r\n"
    "– Vi kan ikke «slippe» noen over før den er sikret, sa hun til NTB.\r\n\r\n"
    "Les også: Her faller brua\r\n\r\n"
    "Ingen ble skadd, men flere biler måtte snu, opplyser politiet i distriktet."
)
PIECES = st.sampled_from(
    ["Brua er stengt. ", "«ja» ", "\U0001f5de", "e\u0301", "\r\n", "\n\n", " \t", "Å", "\u200d", "“nei” ", "中文 "]
)


def read(data: bytes, name: str = "r.txt", choices: ReadSettings | None = None) -> list[Reading | Trouble]:
    """What reading makes of one file's bytes."""
    return list(read_input(Input(None, name, data), choices or ReadSettings()))


def test_a_report_is_read_whole() -> None:
    """Text, date, language, agency, paragraphs and noise come together, and every span points into the file's text."""
    (reading,) = read(REPORT.encode())
    assert isinstance(reading, Reading)
    document = reading.document
    assert document.text == REPORT
    assert reading.header is not None
    assert reading.header.of(REPORT) == "date 2019-02"
    assert document.published is not None
    assert (document.published.grain, document.published_basis) == (Grain.MONTH, DateBasis.HEADER)
    assert (document.language, document.translated_from) == ("nb", None)
    assert [agency.name for agency in document.agencies] == ["NTB"]
    assert "Les også: Her faller brua" in [noise.span.of(REPORT) for noise in reading.noise]
    assert {noise.document for noise in reading.noise} == {document.id}


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, max_size=20), st.sampled_from(["", "\ufeff", " date 2019-02 ", "\ufeffdate 2019\r\n"]))
def test_offsets_are_those_of_the_file(pieces: list[str], lead: str) -> None:
    """Paragraphs and noise lie in order in the decoded file, behind the header, whatever Unicode it holds."""
    text = lead + "".join(pieces)
    for reading in read(text.encode()):
        if isinstance(reading, Trouble):
            continue
        assert reading.document.text == text
        end = reading.header.end if reading.header else 0
        for paragraph in reading.paragraphs:
            assert end <= paragraph.span.start
            end = paragraph.span.end
            assert paragraph.span.of(text).strip()
        assert all(noise.span.end <= len(text) for noise in reading.noise)


def test_an_impossible_date_is_a_trouble_and_the_report_is_read() -> None:
    """Undated, with the prefix still no part of it."""
    complaint, reading = read(REPORT.replace("2019-02", "2019-13").encode())
    assert isinstance(complaint, Trouble)
    assert (complaint.document, complaint.stage) == ("r.txt", "read")
    assert isinstance(reading, Reading)
    assert reading.document.published is None
    assert reading.document.published_basis is DateBasis.NONE


def test_the_language_can_be_told() -> None:
    """The user's word counts for more than any guess."""
    (reading,) = read(REPORT.encode(), choices=ReadSettings(language="da"))
    assert isinstance(reading, Reading)
    assert reading.document.language == "da"


def test_metadata_tells_the_language_only_where_the_guess_is_unsure() -> None:
    """A wrong claim does not turn a clear text into another language."""
    (reading,) = read(json.dumps({"text": REPORT, "language": "sv"}).encode(), "r.json")
    assert isinstance(reading, Reading)
    assert reading.document.language == "nb"


def test_the_same_item_keeps_its_id_when_others_come_before_it() -> None:
    """A feed that has grown does not give old reports new ids."""
    item = {"text": REPORT, "url": "https://avis.example/1"}
    (before,) = read(json.dumps([item]).encode(), "r.json")
    *_, after = read(
        json.dumps([{"text": "Noe helt annet.", "url": "https://avis.example/0"}, item]).encode(), "r.json"
    )
    assert isinstance(before, Reading)
    assert isinstance(after, Reading)
    assert before.document.id == after.document.id


def test_a_file_that_vanishes_is_a_trouble(tmp_path: Path) -> None:
    """Between being found and being read."""
    path = tmp_path / "r.txt"
    path.write_text(REPORT, encoding="utf-8")
    (found,) = find_inputs([str(path)])
    path.unlink()
    assert isinstance(found, Input)
    (trouble,) = read_input(found, ReadSettings())
    assert isinstance(trouble, Trouble)
