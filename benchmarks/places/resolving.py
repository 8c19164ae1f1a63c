"""Each set's names resolved by us, by population alone, and by whoever knew the answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.places.corpora import Article, GoldName
from benchmarks.places.scoring import FARTHEST_KM, Point, area, kilometres, within
from kronike.model import Span
from kronike.resolve.places import Toponym, candidates, choose


@dataclass(slots=True)
class Errors:
    """Kilometres from the truth for each name that has one: of our choice, of the largest, of the nearest candidate."""

    ours: list[float] = field(default_factory=list)
    largest: list[float] = field(default_factory=list)
    nearest: list[float] = field(default_factory=list)
    told: list[float] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Accuracy of each, the area under ours, and how often what we would tell a reader is right."""
        return {
            "within161": within(self.ours),
            "oracle": within(self.nearest),
            "of_oracle": within(self.ours) / within(self.nearest),
            "population": within(self.largest),
            "auc": area(self.ours),
            "told": len(self.told) / len(self.ours),
            "told_within161": within(self.told),
        }


def errors_of(articles: Iterable[Article]) -> Errors:
    """The errors on all names of the articles, given which words are names."""
    errors = Errors()
    for article in articles:
        for gold, point, sure in _choices(article):
            if gold.point:
                _note(errors, gold.name, gold.point, point, sure=sure)
    return errors


def _choices(article: Article) -> Iterator[tuple[GoldName, Point | None, bool]]:
    chosen = choose(article.text, toponyms(article.names))
    for gold, choice in zip(article.names, chosen, strict=True):
        yield gold, choice.place.middle if choice else None, bool(choice and choice.sure)


def toponyms(names: Sequence[GoldName]) -> list[Toponym]:
    """The names of an English article as the resolver takes them."""
    return [Toponym(name.name, Span(name.start, name.end), "en") for name in names]


def _note(errors: Errors, name: str, truth: Point, ours: Point | None, *, sure: bool) -> None:
    places = [one.place for one in candidates(name, "en") if one.place.middle]
    largest = max(places, key=lambda place: place.people, default=None)
    errors.ours.append(_error(ours, truth))
    errors.largest.append(_error(largest.middle if largest else None, truth))
    errors.nearest.append(min((_error(place.middle, truth) for place in places), default=FARTHEST_KM))
    if sure:
        errors.told.append(errors.ours[-1])


def _error(point: Point | None, truth: Point) -> float:
    return kilometres(point, truth) if point else FARTHEST_KM
