"""Each format's captures."""

from __future__ import annotations

import csv
import gzip
import io
import json
import runpy
from pathlib import Path

import pytest

from kronike.model import DateBasis, Trouble
from kronike.read.capture import Capture
from kronike.read.formats.content import content_of
from kronike.read.formats.registry import FORMATS, format_of, read_content
from kronike.read.inputs import Input
from kronike.read.settings import ReadSettings

_HOSTILE = runpy.run_path(str(Path(__file__).with_name("hostile.py")))
PAGE: str = _HOSTILE["PAGE"]
SENTENCE: str = _HOSTILE["SENTENCE"]

ARTICLE = (
    '<!doctype html><html lang="nb-NO"><head><meta charset="{charset}"><title>Brua er stengt - Fjordavisa</title>'
    '<meta property="og:site_name" content="Fjordavisa"><link rel="canonical" href="https://fjordavisa.example/sak">{extra}'
    "</head><body><nav><a href='/'>Forside</a></nav><article><h1>Brua er stengt</h1>{shown}"
    f"<p>{SENTENCE}</p><p>– Vi «måtte» det, sa “hun”.</p></article><footer>Ansvarlig redaktør</footer></body></html>"
)


def read(name: str, data: bytes | str, settings: ReadSettings | None = None) -> list[Capture | Trouble]:
    """What the formats make of these bytes under this name."""
    raw = data.encode() if isinstance(data, str) else data
    return list(read_content(content_of(Input(None, name, raw)), settings or ReadSettings()))


def captures(name: str, data: bytes | str, settings: ReadSettings | None = None) -> list[Capture]:
    """The captures, where nothing else may come."""
    found = read(name, data, settings)
    assert all(isinstance(each, Capture) for each in found), found
    return [each for each in found if isinstance(each, Capture)]


def article(*, charset: str = "utf-8", extra: str = "", shown: str = "") -> str:
    """A page of an invented newspaper."""
    return ARTICLE.format(charset=charset, extra=extra, shown=shown)


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.txt", "{", "text"), ("a.md", "x", "text"), ("a", "Hei", "text"), ("a.html", "x", "HTML"),
        ("a.txt", PAGE, "HTML"), ("a", " <!-- c --><html>", "HTML"),
        ("a.xml", "<?xml version='1.0'?><html >", "HTML"), ("a.xml", "x", "feed"),
        ("a.txt", "<?xml version='1.0'?><rss >", "feed"),
        ("a.xml", "<feed xmlns='x'>", "feed"), ("a.xml", "<!DOCTYPE html>", "HTML"), ("a.json", "x", "JSON"),
        ("a", '{"text": "x"}', "JSON"), ("a", '[{"text": 1}]', "JSON"), ("a", '{"a": 1}\n{"a": 2}\n', "JSON Lines"),
        ("a.jsonl", "x", "JSON Lines"), ("a.csv", "x", "table"), ("a", "id;text;date\n1;x;2019", "table"),
        ("a.warc", "x", "WARC"), ("a", "WARC/1.0\r\n", "WARC"), ("a.csv.gz", "x", "table"), ("A.HTML", "x", "HTML"),
    ],
)  # fmt: skip
def test_the_format_is_told_by_first_bytes_and_ending(name: str, head: str, kind: str) -> None:
    """Unmistakable first bytes count for more than the ending, the ending for more than a likeness."""
    assert format_of(name, head.encode()).name == kind


def test_the_formats_are_these() -> None:
    """The table of formats is the one the documents tell of."""
    assert [kind.name for kind in FORMATS] == ["WARC", "feed", "HTML", "JSON Lines", "JSON", "table", "text"]


def test_plain_text_is_kept_to_the_letter() -> None:
    """Leading space, prefix, byte order mark and line breaks stay."""
    text = "\ufeff date 2019-02 Før «bru».\r\n\r\n  Så.\n"
    (found,) = captures("r.txt", text)
    assert (found.text, found.name, found.address, found.repairs) == (text, "r.txt", "r.txt", ())


def test_a_packed_text_is_read_under_its_name() -> None:
    """Gzip is unpacked on the way."""
    (found,) = captures("r.txt.gz", gzip.compress(b"Hei der."))
    assert (found.text, found.name) == ("Hei der.", "r.txt.gz")


def test_a_report_too_long_is_refused_with_advice() -> None:
    """By its bytes where they tell enough, without decoding them."""
    (found,) = read("r.txt", b"a" * 500, ReadSettings(max_characters=100))
    assert isinstance(found, Trouble)
    assert "split" in found.message


def test_a_page_gives_its_article_and_what_it_says_of_itself() -> None:
    """Text without navigation, quotation marks as they stand; title, site, address, language and date beside it."""
    extra = '<meta property="article:published_time" content="2019-02-12T23:30:00-05:00">'
    (found,) = captures("p.html", article(extra=extra))
    assert "– Vi «måtte» det, sa “hun”." in found.text.split("\n")
    assert "Forside" not in found.text
    assert "redaktør" not in found.text
    assert (found.url, found.language) == ("https://fjordavisa.example/sak", "nb-NO")
    assert [hint.name for hint in found.outlets][:1] == ["Fjordavisa"]
    assert (found.published[0].text[:10], found.published[0].basis) == ("2019-02-12", DateBasis.METADATA)


def test_a_date_shown_on_the_page_has_the_page_for_its_basis() -> None:
    """Told apart from metadata."""
    (found,) = captures("p.html", article(shown='<time datetime="2019-02">februar 2019</time>'))
    assert [(stamp.text, stamp.basis) for stamp in found.published] == [("2019-02", DateBasis.PAGE)]


def test_a_date_in_linked_data_is_metadata() -> None:
    """JSON-LD counts where the page has no other, and a broken block is passed over."""
    extra = (
        '<script type="application/ld+json">{"@graph": [{"datePublished": "2019-02-12"}]}</script>'
        '<script type="application/ld+json">{broken</script>'
    )
    (found,) = captures("p.html", article(extra=extra))
    assert [(stamp.text, stamp.basis) for stamp in found.published] == [("2019-02-12", DateBasis.METADATA)]


def test_a_page_in_its_declared_encoding_is_read_and_told() -> None:
    """The charset of its head is believed."""
    (found,) = captures(
        "p.html", article(charset="iso-8859-1").replace("“", "").replace("”", "").encode("cp1252", "replace")
    )
    assert "måtte" in found.text
    assert "cp1252" in found.repairs[0].what


def test_a_feed_gives_each_entry_with_its_own_date_and_address() -> None:
    """HTML in an entry is reduced to text with its paragraphs on lines of their own."""
    first, second = captures("f.xml", _HOSTILE["feed"](2))
    assert first.text == f"{SENTENCE.strip()}\n\n0"
    assert (first.name, first.url, first.title) == ("f.xml#1", "https://avis.example/0", "Sak 0")
    assert first.published[0].text == "Tue, 12 Feb 2019 10:00:00 +0100"
    assert [hint.name for hint in second.outlets] == ["Fjordavisa Prøve", "https://avis.example"]
    assert first.address != second.address


def test_an_atom_entry_gives_its_content_rather_than_its_summary() -> None:
    """The longest text of an entry is the report."""
    atom = (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv"><title>Åtidningen</title><entry>'
        "<title>Bron</title><id>urn:1</id><updated>2019-02-12T10:00:00Z</updated><summary>Kort.</summary>"
        f'<content type="html">&lt;p&gt;{SENTENCE}&lt;/p&gt;</content></entry></feed>'
    )
    (found,) = captures("a.atom", atom)
    assert found.text == SENTENCE.strip()
    assert found.published[0].where == "the entry's last change"


def test_a_long_feed_is_read_one_entry_at_a_time() -> None:
    """The first capture is there before the last entry is looked at."""
    content = content_of(Input(None, "f.xml", _HOSTILE["feed"](2_000)))
    found = read_content(content, ReadSettings())
    assert isinstance(next(found), Capture)
    assert sum(isinstance(each, Capture) for each in found) == 1_999


def test_an_archive_gives_its_pages_and_says_when_they_were_taken() -> None:
    """The day of capture is not taken for the day of publication."""
    record = _HOSTILE["warc_record"]
    archive = record("https://avis.example/1", PAGE.encode()) + record("https://avis.example/2", PAGE.encode())
    for name, data in (("w.warc", archive), ("w.warc.gz", gzip.compress(archive))):
        first, second = captures(name, data)
        assert SENTENCE.strip() in first.text
        assert (second.url, second.retrieved, second.published) == ("https://avis.example/2", "2019-02-12", ())


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_an_archive_cut_off_is_read_up_to_the_break(pack: type[bytes]) -> None:
    """The pages before the break come, and a Trouble tells of it."""
    record = _HOSTILE["warc_record"]
    whole = [pack(record(f"https://avis.example/{n}", PAGE.encode())) for n in range(2)]
    found = read("w.warc.gz", whole[0] + whole[1][: len(whole[1]) // 2])
    assert isinstance(found[0], Capture)
    assert any(isinstance(each, Trouble) and "breaks off" in each.message for each in found)


def test_json_lines_keep_the_good_lines() -> None:
    """A bad line is a Trouble with its number; the others are read."""
    lines = [json.dumps({"text": "En."}), "not json", "[1]", "", json.dumps({"body": "To.", "date": "2019-02"})]
    found = read("l.jsonl", "\n".join(lines))
    assert [each.text for each in found if isinstance(each, Capture)] == ["En.", "To."]
    assert [each.document for each in found if isinstance(each, Trouble)] == ["l.jsonl#2", "l.jsonl#3"]


def test_lone_surrogates_are_replaced_and_told() -> None:
    """JSON can write what no text can hold."""
    (found,) = captures("s.json", r'{"text": "Bru\ud800a \ud83d\ude00"}')
    assert found.text == "Bru\ufffda \U0001f600"
    assert found.repairs[0].characters == 1


def test_items_are_found_under_the_usual_names() -> None:
    """A list, a list in an object, or a lone item; HTML fields are reduced to text."""
    item = {"content_html": "<p>En.</p><p>To.</p>", "url": "https://avis.example/1"}
    for data in (item, [item], {"items": [item]}, {"response": {"results": [item]}}):
        (found,) = captures("i.json", json.dumps(data))
        assert (found.text, found.address) == ("En.\n\nTo.", "i.json#https://avis.example/1")


@pytest.mark.parametrize(
    "item",
    [
        {"uri": "urn:1", "headline": "Bru", "body_text": "Brua er stengt.", "versioncreated": "2019-02-12T10:00:00Z",
         "copyrightholder": "NTB", "language": "nb"},
        {"uri": "urn:1", "headline": "Bru", "body_xhtml": "<p>Brua er stengt.</p>",
         "firstcreated": "2019-02-12T10:00:00Z", "versioncreated": "2020-01-01T00:00:00Z",
         "copyrightholder": "NTB", "located": "Oslo"},
        {"uri": "urn:1", "headlines": [{"role": "main", "value": "Bru"}], "versioncreated": "2019-02-12T10:00:00Z",
         "bodies": [{"contenttype": "text/html", "value": "<p>x</p>"},
                    {"contenttype": "text/plain", "value": "Brua er stengt."}],
         "infosources": [{"name": "NTB"}]},
    ],
)  # fmt: skip
def test_ninjs_is_known_by_its_fields(item: dict[str, object]) -> None:
    """Versions 1 and 2; the first date counts, not that of a later version."""
    (found,) = captures("n.json", json.dumps(item))
    assert (found.text, found.title, found.published[0].text) == ("Brua er stengt.", "Bru", "2019-02-12T10:00:00Z")
    assert [hint.name for hint in found.outlets] == ["NTB"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_is_read_by_its_header(delimiter: str) -> None:
    """Whatever mark parts its columns; short rows, long rows and empty ones are borne."""
    rows = io.StringIO()
    table = [
        ["Tekst", "dato", "kilde"],
        ["En, to; tre\tfire\nny linje", "2019-02-12", "Fjordavisa"],
        ["Kort"],
        ["", ""],
        list("abcde"),
    ]
    csv.writer(rows, delimiter=delimiter).writerows(table)
    found = captures("t.csv", rows.getvalue())
    assert [each.text for each in found] == ["En, to; tre\tfire\nny linje", "Kort", "a"]
    assert [each.name for each in found] == ["t.csv#2", "t.csv#3", "t.csv#5"]


def test_columns_are_mapped_as_told() -> None:
    """Names the reader does not know can be given."""
    settings = ReadSettings(columns=(("text", "Saken"), ("published", "Når")))
    (found,) = captures("t.csv", "Saken,text,Når\nBrua.,feil,2019-02\n", settings)
    assert (found.text, found.published[0].text) == ("Brua.", "2019-02")


def test_a_table_without_a_text_says_what_it_has() -> None:
    """The message names the columns and the choice to make."""
    (found,) = read("t.csv", "id,dato\n1,2019\n")
    assert isinstance(found, Trouble)
    assert "id, dato" in found.message
    assert "text=NAME" in found.message


def test_rows_of_the_same_key_have_addresses_of_their_own() -> None:
    """Two rows with one link do not become one document."""
    first, second = captures("t.csv", "text,url\nEn,https://a.example/1\nTo,https://a.example/1\n")
    assert first.address != second.address
