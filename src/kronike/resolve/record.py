"""All of it: reports that were read and analysed become one record."""

from __future__ import annotations

from collections.abc import Sequence

from kronike.model import Duplicate, Record, Report
from kronike.resolve.entities import find_entities
from kronike.resolve.events import EventGrounds, find_events
from kronike.resolve.figures import find_figures
from kronike.resolve.judgements import Decisions
from kronike.resolve.kinship import kinship_of
from kronike.resolve.measured import claims_of
from kronike.resolve.origins import find_origins
from kronike.resolve.places import find_places
from kronike.resolve.relations import find_relations, grounds_of
from kronike.resolve.reports import in_order, indexed
from kronike.resolve.statements import find_statements
from kronike.resolve.undated import with_starts


def resolve(reports: Sequence[Report], duplicates: Sequence[Duplicate], decisions: Decisions) -> Record:
    """What amended ``reports`` show together; those set aside do not count.

    A pure function of its arguments: the order of ``reports`` and ``duplicates`` changes nothing. Cost grows about
    linearly with the findings.
    """
    indexes = indexed(in_order(reports))
    origins = find_origins(indexes, duplicates, decisions)
    held = frozenset(atom for link in decisions.links for atom in (link.first, link.second))
    entities, places = find_places(indexes, find_entities(indexes, decisions), held)
    statements = find_statements(indexes, entities)
    events = find_events(indexes, statements, EventGrounds(origins, entities, places), decisions)
    statements = with_starts(statements, events, claims_of(indexes, statements, origins, entities))
    claims = claims_of(indexes, statements, origins, entities)
    kinship = kinship_of(indexes, entities, places)
    figures = find_figures(claims, decisions, kinship)
    grounds = grounds_of(indexes, statements, claims, events, origins, places, kinship)
    relations = find_relations(events, figures, statements, grounds)
    return Record(
        origins=origins,
        entities=entities.all,
        places=places,
        statements=statements,
        events=events,
        figures=figures,
        relations=tuple(relation for relation in relations if relation.id not in decisions.rejected),
    )
