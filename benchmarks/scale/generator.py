"""Makes piles of varied reports from a seed: wires, their copies, rewrites in five languages, figures that move."""

from __future__ import annotations

import json
import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

TEMPLATES = tomllib.loads((Path(__file__).parent / "templates.toml").read_text(encoding="utf-8"))
LANGUAGES = tuple(TEMPLATES)
PER_FILE = 200
PER_HAPPENING = 8
TO_THE_DAY = 0.8
UNDATED = 0.05
FIRST_DAY = date(2015, 1, 1)

_STARTS = ("Al", "Bar", "Dor", "Esh", "Fal", "Gur", "Hal", "Im", "Kar", "Lun", "Mar", "Nor", "Or", "Per", "Qas", "Rav")
_ENDS = ("dun", "gat", "hesh", "ika", "jar", "kel", "lor", "mund", "nis", "para", "rit", "sund", "tara", "vik", "zin")
_GIVEN = ("Ylvane", "Torvald", "Mirelle", "Sanjo", "Kadira", "Ebbot", "Liselin", "Haromund", "Peik", "Zenobie")
_FORCES = ("Front", "Council", "Alliance", "Movement", "Guard")


@dataclass(frozen=True, slots=True)
class Happening:
    """What the reports of one cluster tell of: a place, a day, who is heard, and figures that move."""

    day: date
    slots: dict[str, str]
    least: int


def write_reports(folder: Path, count: int, *, seed: int = 1) -> None:
    """Writes ``count`` reports as JSON Lines files of `PER_FILE`; equal seeds give equal bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    reports = make_reports(count, seed=seed)
    for number in range((count + PER_FILE - 1) // PER_FILE):
        lines = [json.dumps(next(reports), ensure_ascii=False) for _ in range(min(PER_FILE, count - number * PER_FILE))]
        (folder / f"reports-{number:05d}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def make_reports(count: int, *, seed: int = 1) -> Iterator[dict[str, str]]:
    """``count`` reports as the fields of a JSON line: text, source, published, language."""
    chance = random.Random(seed)  # noqa: S311 -- variety, not secrecy
    made = 0
    while made < count:
        happening = _happening(chance)
        wire = _text(happening, "nb", 0, chance)
        for place in range(PER_HAPPENING):
            if made == count:
                return
            yield _report(happening, place, wire, chance)
            made += 1


def _report(happening: Happening, place: int, wire: str, chance: random.Random) -> dict[str, str]:
    later = timedelta(days=place // 2)
    published = happening.day + later
    copy = place in (0, 1, 4)
    language = "nb" if copy else chance.choice(LANGUAGES)
    text = wire if copy else _text(happening, language, place, chance)
    told = published.isoformat() if chance.random() < TO_THE_DAY else published.isoformat()[:7]
    outlet = f"{chance.choice(_STARTS)}{chance.choice(_ENDS)} Tidende"
    report = {"text": text, "source": outlet, "language": language}
    return report if chance.random() < UNDATED else report | {"published": told}


def _happening(chance: random.Random) -> Happening:
    return Happening(
        day=FIRST_DAY + timedelta(days=chance.randrange(1500)),
        slots={
            "place": _name(chance),
            "other": _name(chance),
            "region": _name(chance),
            "person": f"{chance.choice(_GIVEN)} {_name(chance)}",
            "org": f"{_name(chance)} {chance.choice(_FORCES)}",
            "agency": f"{chance.choice(_STARTS).upper()}N",
            "outlet": f"{_name(chance)} Avis",
        },
        least=chance.randrange(2, 400),
    )


def _text(happening: Happening, language: str, step: int, chance: random.Random) -> str:
    words = TEMPLATES[language]
    slots = happening.slots | {
        "n": str(happening.least + step * chance.randrange(4)),
        "m": str(chance.randrange(2, 100)),
        "day": words["days"][happening.day.weekday()],
    }
    body = chance.sample(words["body"], k=min(len(words["body"]), chance.randrange(4, 9)))
    paragraphs = [chance.choice(words["lead"]), *body]
    paragraphs.insert(chance.randrange(1, len(paragraphs)), chance.choice(words["noise"]))
    return "\n\n".join(paragraph.format(**slots) for paragraph in paragraphs)


def _name(chance: random.Random) -> str:
    return chance.choice(_STARTS) + chance.choice(_ENDS)
