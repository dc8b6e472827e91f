"""A calendar that a centre keeps elsewhere, read as weeks in which something is busy.

Flow: network.forms -> this package.
Reads: bytes of an iCalendar file. Writes: nothing.
Source: RFC 5545.
"""

from seedtrain.network.bookings.reading import BookedWeek, Bookings, CalendarProblem, read_bookings

__all__ = ["BookedWeek", "Bookings", "CalendarProblem", "read_bookings"]
