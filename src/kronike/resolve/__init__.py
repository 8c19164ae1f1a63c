"""Many analyses become origins, entities, places, statements, events, figures and the relations between them."""
