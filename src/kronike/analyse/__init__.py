"""One document's layers: sentences, names, times, quantities, quotes, event mentions. No other document in sight."""
