"""From what sites say of themselves to people, gap and seats: the pages of a site and of a country.

Flow: urls -> this package -> needs.demand, network.offered -> templates/needs.
Reads: sites with roster and evidence, published courses and who gives them. Writes: nothing.
Source: docs/reference/demand.md; the model's numbers are shown with their tags.

    site.py      the two pages of a site        country.py   the page of a country
    rows.py      what the tables show           words.py     codes of the engine in words
    pictures.py  charts and the map of heat     files.py     the same as XLSX and CSV
    adopted.py   the plan that covers a country
"""

from seedtrain.pages.demand.country import country_needs
from seedtrain.pages.demand.site import site_people, site_training

__all__ = ["country_needs", "site_people", "site_training"]
