"""Joins the rooms: settings, the visible tuple of stages, executors."""
