"""Pages read right to each reader: dates, figures, places, money, safe Markdown; parts carry what assistive technology needs.

Flow: pytest -> this file -> seedtrain.jinja and templates/.
Reads: templates. Writes: nothing.
Source: Unicode CLDR for dates and figures; UN M49 for country names; house style on forms and strict CSP.
"""

import re
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import pytest
from django import forms
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.test import RequestFactory, override_settings
from django.test.html import parse_html
from django.urls import path
from django.utils import translation
from jinja2 import FileSystemLoader, StrictUndefined

from seedtrain import jinja, settings

DEADLINE = datetime(2025, 6, 5, 9, tzinfo=UTC)
NAMES = [
    "home",
    "courses",
    "calls",
    "network",
    "competencies",
    "plant",
    "verify",
    "calendar",
    "desk",
    "sign_in",
    "sign_out",
    "set_language",
    "about",
    "search",
    "impact",
]
urlpatterns = [path(f"{name}/", lambda request: HttpResponse(""), name=name) for name in NAMES]


@pytest.fixture
def show():
    """Renders a line of template in a language, with undefined names refused."""
    made = jinja.environment(loader=FileSystemLoader(settings.PACKAGE / "templates"), autoescape=True, undefined=StrictUndefined)

    def render_line(line: str, language: str = "en", **context: object) -> str:
        with translation.override(language):
            return made.from_string(line).render(**context).strip()

    return render_line


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Thursday 5 June 2025"),
        ("fr", "jeudi 5 juin 2025"),
        ("es", "jueves, 5 de junio de 2025"),
        ("zh-hans", "2025年6月5日星期四"),
        ("ar", "الخميس، 5 يونيو 2025"),
    ],
)
def test_date_in_full_follows_the_language(show, language, words):
    assert show("{{ day|date('full') }}", language, day=date(2025, 6, 5)) == words


def test_datetime_reads_the_instant_in_its_place(show):
    line = "{{ at|datetime('long', zone) }}"

    assert show(line, at=DEADLINE, zone="Asia/Seoul") == "5 June 2025, 18:00"
    assert show(line, at=DEADLINE, zone="Pacific/Auckland") == "5 June 2025, 21:00"
    assert show(line, at=DEADLINE, zone="Pacific/Honolulu") == "4 June 2025, 23:00"


@pytest.mark.parametrize("filter_", ["date", "time", "datetime", "number", "percent", "country", "money('USD')", "of(3)"])
def test_unknown_reads_not_known(show, filter_):
    assert show("{{ value|" + filter_ + " }}", value=None) == "Not known"


@pytest.mark.parametrize(
    ("line", "language", "words"),
    [
        ("{{ 35|of(164) }}", "en", "35 of 164"),
        ("{{ 16400|number }}", "en", "16,400"),
        ("{{ 16400|number }}", "fr", "16\u202f400"),
        ("{{ 86.4|number(1) }}", "es", "86,4"),
        ("{{ 0.167|percent }}", "en", "17%"),
        ("{{ 0.167|percent(1) }}", "en", "16.7%"),
        ("{{ 123450|money('USD') }}", "en", "US$1,234.50"),
        ("{{ 1234|money('KRW') }}", "en", "₩1,234"),
        ("{{ 1234567|money('TND') }}", "fr", "1\u202f234,567\xa0TND"),
        ("{{ 'VNM'|country }}", "en", "Viet Nam"),
        ("{{ 'KR'|country }}", "fr", "Corée du Sud"),
        ("{{ 'sen'|country }}", "ar", "السنغال"),
        ("{{ 'XQZ'|country }}", "en", "XQZ"),
        ("{{ 'ar'|language_name }}", "en", "Arabic"),
        ("{{ 'ko'|language_name(own=true) }}", "en", "한국어"),
        ("{{ dates(a, b) }}", "en", "1 September 2025 to 19 September 2025"),
        ("{{ dates(a, a) }}", "en", "1 September 2025"),
        ("{{ at|until(now) }}", "en", "in 12 days"),
        ("{{ at|until(eve) }}", "en", "in 17 hours"),
        ("{{ eve|until(at) }}", "en", "17 hours ago"),
    ],
)
def test_figures_and_names_follow_the_language(show, line, language, words):
    known = {"a": date(2025, 9, 1), "b": date(2025, 9, 19), "at": DEADLINE, "now": datetime(2025, 5, 24, 8, tzinfo=UTC)}
    known["eve"] = datetime(2025, 6, 4, 15, 30, tzinfo=UTC)

    assert show(line, language, **known) == words


def test_markdown_shows_html_as_text_and_refuses_scripts(show):
    text = "# Aim\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) **bold**"

    made = show("{{ text|markdown(3) }}", text=text)

    assert "<h3>Aim</h3>" in made
    assert "<script" not in made
    assert 'href="javascript' not in made
    assert "<strong>bold</strong>" in made


def test_deadline_says_place_and_utc_without_javascript(show):
    line = '{% import "parts/facts.html" as facts %}{{ facts.deadline(at, "Asia/Seoul", "Seoul") }}'

    made = show(line, at=DEADLINE)

    assert re.sub(r"<[^>]+>", "", made) == "Thursday 5 June 2025, 18:00 in Seoul · 09:00 UTC"
    assert 'datetime="2025-06-05T09:00:00Z"' in made
    assert 'data-zone="Asia/Seoul"' in made


class Form(forms.Form):
    """One field of each kind that questions must draw."""

    years = forms.IntegerField(label="Years", help_text="Whole years", max_value=6)
    area = forms.ChoiceField(label="Area", choices=[("up", "Upstream"), ("down", "Downstream")])
    sex = forms.ChoiceField(label="Sex", choices=[("f", "Female"), ("m", "Male")], widget=forms.RadioSelect)
    plan = forms.CharField(label="Plan", widget=forms.Textarea(attrs={"rows": 6}), max_length=1200, required=False)
    truth = forms.BooleanField(label="True")
    letter = forms.FileField(label="Letter", required=False)
    mark = forms.CharField(widget=forms.HiddenInput, required=False)


class Outline(HTMLParser):
    """Ids, label targets, links to fragments and fields of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.labels: list[str] = []
        self.described: list[str] = []
        self.fields: list[str] = []
        self.links: list[str] = []
        self.heads = 0
        self.inline = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """The sets are filled as the text goes by."""
        values = {key: value or "" for key, value in attrs}
        self.ids += [values["id"]] if "id" in values else []
        self.labels += [values["for"]] if tag == "label" and "for" in values else []
        self.described += values.get("aria-describedby", "").split()
        self.heads += tag == "h1"
        self.inline += "style" in values or any(key.startswith("on") for key in values) or (tag == "script" and "src" not in values)
        if tag in ("input", "select", "textarea") and values.get("type") != "hidden":
            self.fields.append(values.get("id", ""))
        if values.get("href", "").startswith("#id_"):
            self.links.append(values["href"][1:])


def test_bound_form_has_labels_hints_and_errors_that_point_to_each_other(show):
    form = Form({"years": "7"})

    made = Outline(show('{% import "parts/form.html" as forms %}{{ forms.form_fields(form) }}', form=form))

    assert len(made.ids) == len(set(made.ids))
    assert set(made.fields) == set(made.labels)
    assert set(made.links) <= set(made.ids)
    assert {"id_years_helptext", "id_years_error"} <= set(made.described) <= set(made.ids)


def test_raw_questions_have_labels_too(show):
    line = """{% import "parts/form.html" as forms %}
    {{ forms.question("years", "Years", "number", hint="Whole", errors=["Expected a number"]) }}
    {{ forms.question("sex", "Sex", "radio", "f", choices=[("f", "Female"), ("m", "Male")]) }}
    {{ forms.question("plan", "Plan", "textarea", "<b>", limit=10) }}
    {{ forms.question("ok", "True", "tick", true) }}"""

    text = show(line)
    made = Outline(text)

    assert set(made.fields) == set(made.labels)
    assert made.described == ["id_years_helptext", "id_years_error"]
    assert "&lt;b&gt;</textarea>" in text
    assert re.findall(r'value="(\w)" checked', text) == ["f"]


def test_pagination_keeps_the_query(show):
    page = Paginator(range(95), 10).page(3)
    request = RequestFactory().get("/x", {"sort": "-score", "country": ["GH", "VN"], "page": "3"})

    made = show('{% import "parts/table.html" as t with context %}{{ t.pagination(page) }}', page=page, request=request)

    assert "21 to 30 of 95" in made
    assert 'rel="next" href="?sort=-score&amp;country=GH&amp;country=VN&amp;page=4"' in made


@pytest.mark.parametrize(("rows", "hint"), [(25, ""), (26, " · 26 rows; scroll in the table")])
def test_caption_of_a_table_that_scrolls_says_how_many_rows_there_are(show, rows, hint):
    body = "<thead><tr></tr></thead><tbody>" + "<tr><td></td></tr>" * rows + "</tbody>"

    made = show('{% import "parts/table.html" as t with context %}{% call t.frame("All") %}{{ body|safe }}{% endcall %}', body=body)

    assert re.findall(r"<caption>(.*?)</caption>", made) == [f"All<span>{hint}</span>" if hint else "All"]
    assert made.count("<tr>") == rows + 1


def test_highest_of_some_quarters_is_named(show):
    pairs = [("2027Q1", 4), ("2027Q3", 90), ("2027Q4", 90)]

    made = show('{% import "parts/table.html" as t with context %}{{ t.most(pairs, words) }}', pairs=pairs, words=str)

    assert ">most in 2027Q3: 90<" in made


@override_settings(ROOT_URLCONF=__name__)
@pytest.mark.parametrize("template", ["design/sample.html", "404.html", "403.html", "429.html", "500.html"])
@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_page_has_one_heading_its_direction_and_nothing_inline(template, language, direction):
    with translation.override(language):
        text = render(RequestFactory().get("/design?a=1"), template).content.decode()

    made = Outline(text)
    assert made.heads == 1
    assert made.inline == 0
    assert f'<html lang="{language}" dir="{direction}">' in text
    assert len(made.ids) == len(set(made.ids))
    assert set(made.described) <= set(made.ids)


@override_settings(ROOT_URLCONF=__name__)
def test_page_without_a_request_still_renders():
    from django.template.loader import get_template

    assert "Something broke on our side" in get_template("500.html").render()


def test_aside_stands_beside_the_content_only_when_there_is_one(show):
    with override_settings(ROOT_URLCONF=__name__):
        line = '{% extends "base.html" %}{% block content %}<h1>A</h1>{% endblock %}{% block aside %}%s{% endblock %}'
        with_one, without = show(line.replace("%s", "<p>B</p>")), show(line.replace("%s", " "))

    assert re.findall(r"<aside>.*</aside>", with_one) == ["<aside><p>B</p></aside>"]
    assert with_one.count("<h1>A</h1>") == without.count("<h1>A</h1>") == 1
    assert "<aside>" not in without


@pytest.mark.parametrize(
    "choices",
    [
        [("GHA", "Ghana"), ("CIV", "Côte d’Ivoire"), ("", "<Choose> & go")],
        [("Africa", [("GHA", "Ghana")]), ("Asia", [("VNM", "Viet Nam"), ("KOR", "Korea")])],
    ],
)
@pytest.mark.parametrize("multiple", [False, True])
def test_list_to_choose_from_says_what_djangos_own_says(choices, multiple):
    field = (forms.MultipleChoiceField if multiple else forms.ChoiceField)(choices=choices)
    value = ["GHA"] if multiple else "GHA"
    attrs = {"id": 'a"b', "disabled": True, "hidden": False}

    ours, theirs = (
        field.widget.render("land", value, attrs, renderer) for renderer in (jinja.WidgetRenderer(), forms.renderers.DjangoTemplates())
    )

    assert parse_html(ours) == parse_html(theirs)
