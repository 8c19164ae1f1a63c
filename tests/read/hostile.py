"""Writes about two hundred files that no reader would wish for, the same ones every time."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

SENTENCE = "Ordfører Tuva Granlisenka sa onsdag at brua over Blåfossen er stengt til mandag. "
REPORT = "\n\n".join((SENTENCE * 3).strip() for _ in range(4))
PAGE = (
    '<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Brua er stengt</title></head><body><article>'
    f"<h1>Brua er stengt</h1><p>{SENTENCE * 3}</p><p>{SENTENCE * 2}</p></article></body></html>"
)
DEEP = 100_000
BIG = 50_000_000
ENTRIES = 10_000

Files = Iterator[tuple[str, bytes]]


def write_hostile(folder: Path) -> list[Path]:
    """Writes the files below ``folder`` and gives their paths, in order, a 50 MB line among them.

    There are also links that lead back up or nowhere, and a file that may not be read (root may).
    """
    random_bytes = random.Random(20190212)  # noqa: S311  # the same bytes every time are wanted
    written = []
    for kind in KINDS:
        for name, data in kind(random_bytes):
            path = folder / kind.__name__.strip("_") / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            written.append(path)
    return [*written, *_links(folder), _locked(folder)]


def warc_record(url: str, page: bytes, *, length: int | None = None) -> bytes:
    """A WARC response record of one page; ``length`` is what its header claims, where that is not the truth."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2019-02-12T10:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:5d4f2a52-8ae6-4a3c-9a3e-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {length or len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def feed(count: int, text: str = SENTENCE) -> bytes:
    """An RSS feed of ``count`` entries."""
    items = "".join(
        f"<item><title>Sak {n}</title><link>https://avis.example/{n}</link><guid>{n}</guid>"
        "<pubDate>Tue, 12 Feb 2019 10:00:00 +0100</pubDate>"
        f"<description><![CDATA[<p>{text}</p><p>{n}</p>]]></description></item>"
        for n in range(count)
    )
    head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Fjordavisa Prøve</title>'
    return f"{head}<link>https://avis.example</link>{items}</channel></rss>".encode()


def _empty(_random: random.Random) -> Files:
    for ending in ("txt", "html", "xml", "json", "jsonl", "csv", "tsv", "warc", "gz", "rss", "bin"):
        yield f"empty.{ending}", b""
    blanks = (b" ", b"\n\n\n", b"\t \r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n", b"\x00\x00", b"\xc2\xa0\n", b"\x0c")
    for n, blank in enumerate(blanks):
        yield f"blank{n}.txt", blank
    yield "blank.html", b"<html><body>   </body></html>"
    yield "blank.json", b"{}"
    yield "blanklist.json", b"[]"
    yield "blank.jsonl", b"\n\n\n"
    yield "header-only.csv", b"text,date\n"


def _binary(random_bytes: random.Random) -> Files:
    for n, ending in enumerate(("txt", "html", "xml", "json", "jsonl", "csv", "warc", "gz", "rss", "", "dat", "md")):
        yield f"noise{n}.{ending}", random_bytes.randbytes(5_000)
    for magic, name in (
        (b"%PDF-1.7\n", "a.pdf"), (b"%PDF-1.7\n", "pdf.txt"), (b"PK\x03\x04", "a.docx"), (b"PK\x03\x04", "zip.txt"),
        (b"\x89PNG\r\n\x1a\n", "a.png"), (b"\xff\xd8\xff\xe0", "jpeg.txt"), (b"GIF89a", "a.html"),
        (b"\x7fELF", "program"), (b"SQLite format 3\0", "story.db"), (b"\xd0\xcf\x11\xe0", "old.doc"),
        (b"{\\rtf1 ", "rich.txt"), (b"BZh9", "a.bz2"),
    ):  # fmt: skip
        yield name, magic + random_bytes.randbytes(2_000)
    yield "nul.txt", REPORT.encode().replace(b"brua", b"br\0ua", 1)
    yield "many-nuls.txt", REPORT.encode().replace(b" ", b"\0")
    yield "controls.txt", bytes(range(1, 32)) * 100


def _encodings(_random: random.Random) -> Files:
    marked = "date 2019-02 " + REPORT + " «Sitat» og “sitat” og ’."
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "cp1252", "mac-roman", "cp850"):
        yield f"{encoding}.txt", marked.encode(encoding, "replace")
        yield f"{encoding}.html", PAGE.encode(encoding, "replace")
        yield f"{encoding}.json", json.dumps({"text": marked}, ensure_ascii=False).encode(encoding, "replace")
        yield f"{encoding}.csv", f'text;date\n"{marked}";2019-02\n'.encode(encoding, "replace")
    yield "mojibake.txt", marked.encode().decode("cp1252", "replace").encode()
    yield "cut-in-a-character.txt", marked.encode() + "æ".encode()[:1]
    yield "bad-bytes.txt", marked.encode().replace("å".encode(), b"\xe5", 2)
    yield "overlong.txt", marked.encode() + b"\xc0\xaf\xf5\x80\x80\x80"
    yield "surrogates.txt", marked.encode() + b"\xed\xa0\x80\xed\xb0\x80"
    yield "odd-utf-16.txt", marked.encode("utf-16") + b"a"
    yield "lying.html", PAGE.replace("utf-8", "utf-7").encode()
    yield "unknown.html", PAGE.replace("utf-8", "klingon-1").encode()
    yield "lying.xml", feed(2).replace(b"utf-8", b"utf-16")


def _surrogates(_random: random.Random) -> Files:
    for n, bad in enumerate((r"\ud800", r"\udfff\ud800", r"\ud83d", r"\u0000", r"\ud800\u0000")):
        yield f"text{n}.json", f'{{"text": "{SENTENCE}{bad} {SENTENCE}", "title": "{bad}"}}'.encode()
        second = f'{{"{bad}": 1, "body": "{SENTENCE}", "url": "{bad}"}}'
        yield f"line{n}.jsonl", f'{{"text": "{SENTENCE}{bad}"}}\n{second}\n'.encode()


def _deep(_random: random.Random) -> Files:
    yield "divs.html", ("<html><body>" + "<div>" * DEEP + SENTENCE + "</div>" * DEEP).encode()
    yield "unclosed.html", ("<!doctype html><html><body>" + "<b><i>" * DEEP + SENTENCE).encode()
    yield "tables.html", ("<html><body>" + "<table><tr><td>" * 5_000 + SENTENCE).encode()
    yield "lists.json", b"[" * DEEP + b"]" * DEEP
    yield "open.json", b"[" * DEEP
    yield "objects.json", b'{"items":' * DEEP + b"1" + b"}" * DEEP
    yield "lists.jsonl", b'{"text":' + b"[" * DEEP + b"]" * DEEP + b"}\n" + json.dumps({"text": SENTENCE}).encode()
    yield "elements.xml", b'<?xml version="1.0"?><rss><channel>' + b"<item>" * 5_000
    yield "in-an-entry.xml", feed(2, "<div>" * 20_000 + SENTENCE)
    yield "laughs.xml", _laughs()
    yield "brackets.txt", ("(" * DEEP + SENTENCE).encode()


def _laughs() -> bytes:
    """A document type whose entities would unfold to gigabytes, and one that would read a local file."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{entities}<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    item = "<item><title>&l9;</title><description>&l9; &f;</description></item>"
    return f"{head}<rss><channel>{item}</channel></rss>".encode()


def _large(_random: random.Random) -> Files:
    yield "one-line.txt", (SENTENCE.encode() * (BIG // len(SENTENCE) + 1))[:BIG]
    yield "packed-zeros.txt.gz", gzip.compress(b"0" * 20_000_000)
    yield "one-line.jsonl", b'{"text": "' + b"a" * 13_000_000 + b'"}\n' + json.dumps({"text": SENTENCE}).encode()
    yield "one-word.txt", b"x" * 900_000
    yield "one-field.csv", b'text,date\n"' + b"y" * 5_000_000
    yield "feed.xml", feed(ENTRIES)
    yield "spaces.txt", b"a" + b" " * 500_000 + b"b"
    yield "dashes.txt", "– ".encode() * 50_000
    yield "quotes.txt", "«".encode() * 50_000
    yield "names.txt", b"VG " * 50_000


def _cut_off(_random: random.Random) -> Files:
    archive = b"".join(warc_record(f"https://avis.example/{n}", PAGE.encode()) for n in range(3))
    packed = b"".join(gzip.compress(warc_record(f"https://avis.example/{n}", PAGE.encode()), mtime=0) for n in range(3))
    for part in (1, 3, 5, 7, 9):
        yield f"plain{part}.warc", archive[: len(archive) * part // 10]
        yield f"packed{part}.warc.gz", packed[: len(packed) * part // 10]
        yield f"page{part}.html", PAGE.encode()[: len(PAGE) * part // 10]
        yield f"feed{part}.xml", feed(3)[: len(feed(3)) * part // 10]
        yield f"items{part}.json", json.dumps([{"text": SENTENCE}] * 3).encode()[: 40 * part]
        yield f"text{part}.txt.gz", gzip.compress(REPORT.encode(), mtime=0)[: 20 * part]
    yield "wrong-length.warc", warc_record("https://avis.example/1", PAGE.encode(), length=10**12)
    yield "only-a-head.warc", b"WARC/1.0\r\nWARC-Type: response\r\n"
    yield "no-records.warc", b"WARC/1.0\r\n" * 100
    yield "not-gzip.txt.gz", REPORT.encode()
    yield "corrupt.txt.gz", gzip.compress(REPORT.encode(), mtime=0)[:30] + b"\xff" * 200
    yield "only-magic.gz", b"\x1f\x8b"
    yield "twice.txt.gz.gz", gzip.compress(gzip.compress(REPORT.encode(), mtime=0), mtime=0)


def _dates(_random: random.Random) -> Files:
    whens = (
        "2019-13 2019-00 2019-02-30 2019-02-00 0000 9999-12-31 0001-01-01 1599 2019-2-3 2019/13 2019-02-12-13 20190230 "
        "99999999 2019-130 -2019 2019-W07 ٢٠١٩-٠٢ 2019-02-29T25:61"
    )
    for n, when in enumerate(whens.split()):
        yield f"header{n}.txt", f"date {when} {REPORT}".encode()
        yield f"row{n}.json", json.dumps({"text": SENTENCE, "published": when}).encode()
    yield "only.txt", b"date 2019-13"
    yield "only-good.txt", b"date 2019-02"


def _tables(_random: random.Random) -> Files:
    rows = io.StringIO()
    csv.writer(rows).writerows([["text", "date"], [SENTENCE, "2019-02-12"], [SENTENCE]])
    good = rows.getvalue().encode()
    yield "ragged.csv", good + b"a,b,c,d,e\n,,,,\n\n" + good
    yield "nuls.csv", good.replace(b"onsdag", b"ons\0dag")
    yield "unclosed.csv", good + b'"never closed, 2019\n' * 3
    yield "no-header.csv", b"1,2,3\n4,5,6\n"
    yield "no-text.tsv", b"id\tdate\n1\t2019\n"
    yield "returns.csv", good.replace(b"\r\n", b"\r")
    yield "same-names.csv", b"text,text,text\na,b,c\n"
    line = json.dumps({"text": SENTENCE}).encode()
    yield "bad-lines.jsonl", line + b'\nnot json\n[1,2]\n"x"\n3\nnull\n{"title":"x"}\n' + b"{" * 50 + b"\n" + line
    yield "numbers.json", b'[{"text": ' + b"9" * 5_000 + b"}]"
    yield "infinite.json", b'[{"text": NaN, "title": Infinity}, {"text": 1e999}]'
    types = [{"text": [[SENTENCE]]}, {"text": {"value": {"a": 1}}}, {"text": True}, [], None]
    yield "types.json", json.dumps(types).encode()


def _links(folder: Path) -> list[Path]:
    """A folder that holds a link to the folder above it, and a link that leads nowhere."""
    inner = folder / "links" / "inner"
    inner.mkdir(parents=True)
    (inner / "report.txt").write_text(REPORT, encoding="utf-8")
    (inner / "up").symlink_to(folder / "links", target_is_directory=True)
    (inner / "nowhere.txt").symlink_to(folder / "missing.txt")
    (inner / "itself.txt").symlink_to(inner / "itself.txt")
    return [inner / "report.txt", inner / "nowhere.txt", inner / "itself.txt"]


def _locked(folder: Path) -> Path:
    path = folder / "locked.txt"
    path.write_text(REPORT, encoding="utf-8")
    os.chmod(path, 0)  # noqa: PTH101  # plain enough
    return path


KINDS: tuple[Callable[[random.Random], Files], ...] = (
    _empty, _binary, _encodings, _surrogates, _deep, _large, _cut_off, _dates, _tables,
)  # fmt: skip
