"""Published figures name what they are a share of, when that was published too."""

from dataclasses import dataclass

from seedtrain.network.figures import read_countries, read_figures


@dataclass
class Row:
    key: str
    value: int
    source: str = "report"
    confidence: str = "high"


def test_read_figures_with_and_without_a_denominator() -> None:
    readings = read_figures([Row("selected_international", 35), Row("applicants", 164), Row("completed_domestic", 4)])

    assert [(one.key, one.value, one.whole) for one in readings] == [
        ("applicants", 164, None),
        ("selected_international", 35, 164),
        ("completed_domestic", 4, None),
    ]


def test_read_countries_most_first() -> None:
    found = read_countries([Row("country:GHA", 4), Row("applicants", 164), Row("country:SEN", 6)])

    assert [(one.country, one.value) for one in found] == [("SEN", 6), ("GHA", 4)]
