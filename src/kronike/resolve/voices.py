"""Who says it: the chain of voices from the speaker to whoever passed the words on."""

from __future__ import annotations

from collections.abc import Iterator

from kronike.model import Entity, Quote, Span, Voice, VoiceKind
from kronike.resolve.entities import Entities
from kronike.resolve.reports import ReportIndex
from kronike.words.folding import name_key


def voices_of(index: ReportIndex, span: Span, entities: Entities) -> tuple[Voice, ...]:
    """The voices of what stands at ``span``: those quoted there, the innermost first, then those who pass it on.

    Where nobody is quoted the narrator speaks. A publisher that is not known is a voice with an empty name.
    """
    quotes = index.quotes_around(span)
    voices = [voice for quote in quotes for voice in _quoted(quote, index, entities)]
    publisher = index.doc.source.name if index.doc.source else ""
    voices.append(Voice(VoiceKind.OUTLET if quotes else VoiceKind.NARRATOR, publisher))
    voices.extend(Voice(VoiceKind.AGENCY, agency.name) for agency in index.doc.agencies)
    if index.doc.translated_from:
        voices.append(Voice(VoiceKind.TRANSLATOR, ""))
    return tuple(dict.fromkeys(voices))


def _quoted(quote: Quote, index: ReportIndex, entities: Entities) -> Iterator[Voice]:
    speakers = {mention: entities.of(mention) for mention in quote.speakers}
    if len(speakers) > 1:
        for mention, entity in speakers.items():
            words = index.mentions[mention].name if mention in index.mentions else quote.speaker_name
            yield _speaker(entity.name if entity else words, entity)
    else:
        entity = next(iter(speakers.values()), None) or _named(quote.speaker_name, index, entities)
        yield _speaker(quote.speaker_name or (entity.name if entity else ""), entity)
    if quote.via:
        yield Voice(VoiceKind.OUTLET, quote.via)


def _speaker(name: str, entity: Entity | None) -> Voice:
    return Voice(VoiceKind.SPEAKER, name, entity.id if entity else None)


def _named(name: str, index: ReportIndex, entities: Entities) -> Entity | None:
    """The entity of this report that goes by ``name``, where a quote names its speaker but points at no mention."""
    return entities.of(index.first_named(name_key(name))) if name else None
