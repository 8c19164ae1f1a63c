"""Files, folders, feeds, archives and pages become Documents, with noise set aside and every doubt recorded."""
