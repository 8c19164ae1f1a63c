"""The interactive page: one page of six views over a story, in files a browser opens without a server."""
