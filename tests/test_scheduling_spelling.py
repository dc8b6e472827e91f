"""Words that are not written alike: refused where a person wrote them, taken as they are where this program did, said beside the plan.

Flow: pytest -> network_file.spelling, engines.planning.notes, `seedtrain plan`.
Reads: nothing. Writes: files of its own.
"""

import json
from pathlib import Path

import pytest

from seedtrain.__main__ import main
from seedtrain.engines.planning.files import network_from_json, network_to_json
from seedtrain.engines.planning.reading import read_network
from seedtrain.network_file.sources import network_from, toml_of
from seedtrain.reporting.errors import InputError
from tests.scheduling_files import TOML, change, plan, write_toml, write_xlsx
from tests.scheduling_join_files import candidate, network

FRENCH = TOML.replace('{id = "MOZ", languages = ["Portuguese"]}', '{id = "MOZ", languages = ["French"]}').replace(
    '{centre = "B", course = "gmp", languages = ["English"]', '{centre = "B", course = "gmp", languages = ["English", "French"]'
)
"""The small network, in which MOZ learns in French and B teaches in it."""


def refusal(path: Path) -> str:
    with pytest.raises(InputError) as refused:
        network_from(path)
    return str(refused.value)


LANGUAGES = {
    "case": ("french", "French"),
    "accents and case": ("FRÉNCH", "French"),
    "its own name": ("Français", "French"),
    "its code": ("fr", "French"),
    "spaces": ("French  ", "French"),
}


@pytest.mark.parametrize("case", LANGUAGES)
def test_a_language_that_is_a_known_one_written_otherwise_is_refused(tmp_path: Path, case: str) -> None:
    came, known = LANGUAGES[case]
    text = FRENCH.replace('"MOZ", languages = ["French"]', f'"MOZ", languages = ["{came}"]')

    assert refusal(write_toml(tmp_path, text)) == (
        f'network.toml: countries[2].languages holds "{came}", which is "{known}" elsewhere. Did you mean "{known}"?'
    )


def test_languages_that_differ_are_no_fault(tmp_path: Path) -> None:
    text = FRENCH.replace('"MOZ", languages = ["French"]', '"MOZ", languages = ["Frenchy", "pt", "pt-BR", "French"]')

    assert network_from(write_toml(tmp_path, text)).country["MOZ"].languages == {"Frenchy", "pt", "pt-BR", "French"}


def test_the_spelling_of_most_rows_is_the_right_one(tmp_path: Path) -> None:
    """English stands in two offers, two trainers, two countries and an announced run; one offer says english."""
    text = TOML.replace('{centre = "A", course = "gmp", languages = ["English"]', '{centre = "A", course = "gmp", languages = ["english"]')

    assert refusal(write_toml(tmp_path, text)) == (
        'network.toml: offers[1].languages holds "english", which is "English" elsewhere. Did you mean "English"?'
    )


CELLS = {
    "a language": (
        "Countries!B2",
        "english",
        'Countries!B2: languages holds "english", which is "English" elsewhere. Did you mean "English"?',
    ),
    "an announced run's": (
        "Published!D2",
        "ENGLISH",
        'Published!D2: language holds "ENGLISH", which is "English" elsewhere. Did you mean "English"?',
    ),
    "a skill": ("Trainers!C2", "GMP", 'Trainers!C2: skills holds "GMP", which no course asks for. Did you mean "gmp"?'),
    "a course's kind": ("Courses!E2", "Room 1", 'Courses!E2: uses holds "Room", which is "room" elsewhere. Did you mean "room"?'),
    "a centre's kind": ("Facilities!B2", "Room", 'Facilities!C2: facilities holds "Room", which is "room" elsewhere. Did you mean "room"?'),
}


@pytest.mark.parametrize("case", CELLS)
def test_a_word_that_is_not_written_alike_is_named_with_its_cell(tmp_path: Path, case: str) -> None:
    place, value, said = CELLS[case]
    path = write_xlsx(tmp_path)
    change(path, place, value)

    assert refusal(path) == f"network.xlsx, {said}"


def test_of_two_spellings_that_stand_as_often_the_centres_is_right(tmp_path: Path) -> None:
    """B has lab, and one course uses Lab; a second centre with Lab turns it round."""
    more = 'uses = {room = 1}}, {id = "lab", weeks = 1, least = 1, most = 2, uses = {Lab = 1}}]'
    one = TOML.replace("uses = {room = 1}}]", more)
    two = one.replace("lab = 1}},", 'lab = 1}},\n{id = "C", region = "X", facilities = {Lab = 1}},')

    assert refusal(write_toml(tmp_path, one)) == (
        'network.toml: courses[2].uses holds "Lab", which is "lab" elsewhere. Did you mean "lab"?'
    )
    assert refusal(write_toml(tmp_path, two)) == (
        'network.toml: centres[2].facilities holds "lab", which is "Lab" elsewhere. Did you mean "Lab"?'
    )


def test_a_candidate_writes_as_its_network_does(tmp_path: Path) -> None:
    """Its own three rows say french; the network has French in one, and is right."""
    from seedtrain.network_file.candidate import candidate_from

    text = candidate(tmp_path, "Q").read_text("utf-8").replace('"French"', '"french"')
    one = candidate(tmp_path, "Q", text)

    with pytest.raises(InputError) as refused:
        candidate_from(one, network_from(network(tmp_path)))

    assert str(refused.value) == 'Q.toml: offers[1].languages holds "french", which is "French" elsewhere. Did you mean "French"?'


def test_a_country_is_known_by_other_names_in_every_kind_of_file(tmp_path: Path) -> None:
    """In a candidate's too. One that is not in the file is named with its code, and what is no country with those there are."""
    from seedtrain.network_file.candidate import candidate_from

    text = TOML.replace('{country = "VNM", course', '{country = "Vietnam", course')
    toml, raw = write_toml(tmp_path, text), toml_of(write_toml(tmp_path, text))
    (tmp_path / "a.json").write_text(json.dumps(raw, default=str), "utf-8")
    said = 'needs[2].country names "Vietnam", which is the id of no country. Write its id, "VNM".'

    assert (refusal(toml), refusal(tmp_path / "a.json")) == (f"network.toml: {said}", f"a.json: {said}")
    (tmp_path / "a.json").write_text(json.dumps({**raw, "countries": 3}, default=str), "utf-8")
    assert refusal(tmp_path / "a.json") == ("a.json: countries = 3; expected a list of tables. Begin each with a line [[countries]].")
    assert refusal(write_toml(tmp_path, text.replace("Vietnam", "Zembla"))).endswith("of no country. Known: GHA, MOZ, VNM.")
    one = candidate(tmp_path, "P", candidate(tmp_path, "P").read_text("utf-8").replace('country = "X"', 'country = "Ghana"'))
    with pytest.raises(InputError) as refused:
        candidate_from(one, network_from(network(tmp_path)))
    assert str(refused.value) == (
        'P.toml: routes[1].country names "Ghana", which is the id of no country. '
        """Add it to the network's countries, as "GHA", and write that here."""
    )


def test_what_this_program_wrote_is_taken_as_it_is(tmp_path: Path) -> None:
    """A plan of an older network stays valid; the same network written by hand is refused."""
    text = FRENCH.replace('"MOZ", languages = ["French"]', '"MOZ", languages = ["french"]')
    found = read_network(toml_of(write_toml(tmp_path, text)))
    ours, theirs = tmp_path / "ours.json", tmp_path / "theirs.json"
    ours.write_text(network_to_json(found), "utf-8")
    theirs.write_text(json.dumps(json.loads(network_to_json(found)), indent=1), "utf-8")

    assert network_from(ours) == network_from_json(theirs.read_text("utf-8")) == found
    assert refusal(theirs) == 'theirs.json: countries[2].languages holds "french", which is "French" elsewhere. Did you mean "French"?'
    assert plan(tmp_path, ours, "--steps", "0") == 0
    assert main(["plan", "check", str(ours), str(tmp_path / "out" / "plan.json")]) == 0


NOTES = {
    "a kind that no centre has": (
        ("uses = {room = 1}", "uses = {room = 1, salle = 1}"),
        'No centre has "salle", which Good practice uses. Known: lab, room.',
    ),
    "nearly a kind": (("uses = {room = 1}", "uses = {rooms = 1}"), 'No centre has "rooms", which Good practice uses. Did you mean "room"?'),
    "a skill that no course asks for": (
        ('"B", skills = ["gmp"]', '"B", skills = ["gmp", "welding"]'),
        'No course asks for the skill "welding", which T2 has. Known: gmp.',
    ),
}


@pytest.mark.parametrize("case", NOTES)
def test_what_is_hardly_meant_is_said_beside_the_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str], case: str) -> None:
    (old, new), said = NOTES[case]

    assert plan(tmp_path, write_toml(tmp_path, TOML.replace(old, new)), "--steps", "0") == 0

    assert f"Note: {said}\n" in capsys.readouterr().out
    assert said in json.loads((tmp_path / "out" / "plan.json").read_text("utf-8"))["notes"]


def test_a_network_in_which_all_is_meant_has_no_notes(tmp_path: Path) -> None:
    assert plan(tmp_path, write_toml(tmp_path), "--steps", "0") == 0

    assert json.loads((tmp_path / "out" / "plan.json").read_text("utf-8"))["notes"] == []
