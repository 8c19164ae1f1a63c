"""Which model reads which language, opened once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kronike.analyse.engine import Parsed, load_engine
from kronike.analyse.parsing import Parser

if TYPE_CHECKING:
    from spacy.language import Language

    from kronike.analyse.models.pipeline import SpacyModel

_ANY = "xx"
"""What spaCy calls a pipeline of many languages."""
_WRITTEN_ALIKE = {"nb": {"nb", "no"}, "nn": {"nn", "nb", "no"}, "da": {"da"}, "sv": {"sv"}, "en": {"en"}}


class ModelError(Exception):
    """A model that the settings name cannot be used; the message says why and what to do."""


class Chosen:
    """Reads texts of some languages with models of the user's, all others with the engine of the package."""

    def __init__(self, models: Mapping[str, Parser], engine: Parser) -> None:
        self._models, self._engine = models, engine

    def parse(
        self, texts_with_language: Sequence[tuple[str, str]], *, reports: Sequence[int] | None = None
    ) -> list[Parsed]:
        """As `Parser.parse`: each text goes to its language's model; the results are in the order of the texts."""
        numbers = list(range(len(texts_with_language))) if reports is None else list(reports)
        places: dict[int, list[int]] = {}
        parsers: dict[int, Parser] = {}
        for place, (_, language) in enumerate(texts_with_language):
            parser = self._models.get(language, self._engine)
            parsers[id(parser)] = parser
            places.setdefault(id(parser), []).append(place)
        found: dict[int, Parsed] = {}
        for key, parser in parsers.items():
            texts = [texts_with_language[place] for place in places[key]]
            parsed = parser.parse(texts, reports=[numbers[place] for place in places[key]])
            found.update(zip(places[key], parsed, strict=True))
        return [found[place] for place in range(len(texts_with_language))]


def parser_for(models: Mapping[str, str]) -> Parser:
    """What reads when the settings name these models: language to an installed package or a folder, empty for none.

    Raises:
        ModelError: where one cannot be opened, is of another language, or has no parse or names.
    """
    named = {language: name for language, name in models.items() if name}
    if not named:
        return load_engine()
    return Chosen({language: _opened(name, language) for language, name in named.items()}, load_engine())


def versions(models: Mapping[str, str]) -> list[str]:
    """Language, name and version of each model that is named, to tell one analysis from another.

    Raises:
        ModelError: as `parser_for`.
    """
    told = []
    for language, name in sorted(models.items()):
        if name:
            meta = _opened(name, language).meta
            told.append(f"{language}={meta.get('lang')}_{meta.get('name')}-{meta.get('version')}")
    return told


@cache
def _opened(name: str, language: str) -> SpacyModel:
    nlp = _loaded(name)
    from kronike.analyse.models.pipeline import SpacyModel, lacks  # noqa: PLC0415 -- only where spaCy is there

    if nlp.lang not in {_ANY, *_WRITTEN_ALIKE[language]}:
        message = f"The model {name} reads {nlp.lang}, not {language}. Name it under its own language in [models]."
        raise ModelError(message)
    missing = lacks(nlp)
    if missing:
        message = f"The model {name} gives no {', '.join(missing)}. Name a full pipeline, with a parser and names."
        raise ModelError(message)
    return SpacyModel(nlp)


def _loaded(name: str) -> Language:
    try:
        import spacy  # noqa: PLC0415 -- the same: only a named model needs it
    except ModuleNotFoundError as error:
        message = f"The model {name} needs spaCy: install kronike[models]."
        raise ModelError(message) from error
    try:
        return spacy.load(Path(name) if Path(name).is_dir() else name)
    except (OSError, ValueError, ImportError) as error:
        message = (
            f"The model {name} cannot be opened ({str(error).splitlines()[0]}). "
            "Install it as a package or give the folder it lies in; nothing is downloaded."
        )
        raise ModelError(message) from error
