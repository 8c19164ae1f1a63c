"""What happened: coding of single sentences, how many events are found, and how fast."""
