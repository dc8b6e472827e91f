"""Pages that read many rooms at once: home, search, the calendar, desks and the demo's sign-in.

In: every room's `visible_to` reads. Out: pages only; nothing is written here.
"""
