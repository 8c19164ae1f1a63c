"""A report as people corrected it: findings set aside, fields edited, chains of mentions parted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from kronike.model import (
    Analysis,
    EventMention,
    Finding,
    Mention,
    Quantity,
    Quote,
    Reading,
    Report,
    Role,
    TimeExpression,
)
from kronike.resolve.clusters import Parting
from kronike.resolve.edits import edited
from kronike.resolve.judgements import Decisions

F = TypeVar("F", bound=Finding)
Dated = TypeVar("Dated", EventMention, Quantity)


def amend(report: Report, decisions: Decisions) -> Report:
    """``report`` with what was decided of it; amending twice is amending once.

    Noise that a person rejected is report text again: where the reading comes out different from what it was, its
    layers are better found anew and then amended.

    Raises:
        JudgementError: where an edit does not fit the thing it is for.
    """
    document = report.reading.document.id
    return Report(
        reading=amend_reading(report.reading, decisions),
        analysis=_amend_analysis(report.analysis, decisions),
        set_aside=decisions.rejected.get(document, report.set_aside),
    )


def amend_reading(reading: Reading, decisions: Decisions) -> Reading:
    """The reading with its document's edited fields, without the noise that a person says is report text.

    Raises:
        JudgementError: where an edit does not fit the document.
    """
    document = edited(reading.document, decisions.edits.get(reading.document.id, ()))
    noise = tuple(noise for noise in reading.noise if noise.id not in decisions.rejected)
    if document == reading.document and noise == reading.noise:
        return reading
    return replace(reading, document=document, noise=noise)


def _amend_analysis(analysis: Analysis, decisions: Decisions) -> Analysis:
    edits = decisions.edits
    mentions = _part_chains(_named(analysis.mentions, decisions), decisions.partings)
    times = tuple(edited(time, edits.get(time.id, ())) for time in _kept(analysis.times, decisions))
    quotes = tuple(edited(quote, edits.get(quote.id, ())) for quote in _kept(analysis.quotes, decisions))
    events = _retimed(_kept(analysis.events, decisions), times, decisions)
    events = tuple(edited(event, edits.get(event.id, ())) for event in events)
    quantities = _retimed(_kept(analysis.quantities, decisions), times, decisions)
    quantities = tuple(edited(quantity, edits.get(quantity.id, ())) for quantity in quantities)
    ids = {finding.id for layer in (mentions, times, quantities, quotes) for finding in layer}
    return Analysis(
        document=analysis.document,
        sentences=analysis.sentences,
        mentions=mentions,
        times=times,
        quantities=tuple(_quantity_without(quantity, ids) for quantity in quantities),
        quotes=tuple(_quote_without(quote, ids) for quote in quotes),
        events=tuple(_event_without(event, ids) for event in events),
        roles=tuple(_role_without(role, ids) for role in _kept(analysis.roles, decisions) if role.holder in ids),
        adjuncts=_kept(analysis.adjuncts, decisions),
    )


def _kept(findings: Iterable[F], decisions: Decisions) -> tuple[F, ...]:
    return tuple(finding for finding in findings if finding.id not in decisions.rejected)


def _named(mentions: tuple[Mention, ...], decisions: Decisions) -> tuple[Mention, ...]:
    """Without the chains that are no entity: each is known by any of its mentions, for its first may be a new one."""
    gone = {chain_of(mention) for mention in mentions if mention.id in decisions.nameless}
    kept = (mention for mention in _kept(mentions, decisions) if chain_of(mention) not in gone)
    return tuple(edited(mention, decisions.edits.get(mention.id, ())) for mention in kept)


def chain_of(mention: Mention) -> str:
    """The id of the chain a mention is in: its own where it stands alone."""
    return mention.chain or mention.id


def _part_chains(mentions: tuple[Mention, ...], partings: Iterable[Parting]) -> tuple[Mention, ...]:
    """Mentions of one chain that a person said are different get chains of their own."""
    for parting in partings:
        chains = {mention.id: chain_of(mention) for mention in mentions}
        one = {chains[atom] for atom in parting.one if atom in chains}
        other = {chains[atom] for atom in parting.other if atom in chains}
        for chain in sorted(one & other):
            mentions = _part_chain(mentions, chain, parting)
    return mentions


def _part_chain(mentions: tuple[Mention, ...], chain: str, parting: Parting) -> tuple[Mention, ...]:
    """The side that does not hold the chain's first mention leaves it."""
    leaving = parting.one if chain in parting.other else parting.other
    moved = [mention.id for mention in mentions if chain_of(mention) == chain and mention.id in leaving]
    return tuple(replace(mention, chain=moved[0]) if mention.id in moved else mention for mention in mentions)


def _retimed(findings: tuple[Dated, ...], times: Iterable[TimeExpression], decisions: Decisions) -> tuple[Dated, ...]:
    """An event or a number dated by a time that a person corrected gets the corrected interval."""
    corrected = {time.id: time.interval for time in times if time.id in decisions.edits}
    return tuple(
        replace(finding, interval=corrected[finding.time]) if finding.time in corrected else finding
        for finding in findings
    )


def _quantity_without(quantity: Quantity, ids: set[str]) -> Quantity:
    """The number, not dated by a time that was set aside."""
    return quantity if quantity.time is None or quantity.time in ids else replace(quantity, time=None, interval=None)


def _quote_without(quote: Quote, ids: set[str]) -> Quote:
    """The quote with no reference to what was set aside."""
    speakers = tuple(speaker for speaker in quote.speakers if speaker in ids)
    inside = quote.inside if quote.inside in ids else None
    if speakers == quote.speakers and inside == quote.inside:
        return quote
    return replace(quote, speakers=speakers, inside=inside)


def _event_without(event: EventMention, ids: set[str]) -> EventMention:
    """The event with no reference to what was set aside."""
    place, time = (ref if ref in ids else None for ref in (event.place, event.time))
    participants = tuple(p if p.mention in ids else replace(p, mention=None) for p in event.participants)
    told = tuple(mention for mention in event.reported_by if mention in ids)
    quantities = tuple(quantity for quantity in event.quantities if quantity in ids)
    return replace(event, place=place, time=time, participants=participants, reported_by=told, quantities=quantities)


def _role_without(role: Role, ids: set[str]) -> Role:
    """The role, held nowhere where the name of that was rejected."""
    return role if role.of is None or role.of in ids else replace(role, of=None)
