"""What Seedtrain is, whose it is, where its facts come from; and the virtual plant, which is not open yet.

Flow: urls -> this file.
Reads: published lessons. Writes: nothing.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from seedtrain.edge import public
from seedtrain.learning.models import Lesson


@public
def about(request: HttpRequest) -> HttpResponse:
    """Who makes this, what it rests on, what it promises."""
    return render(request, "pages/about.html", {})


@public
def plant(request: HttpRequest) -> HttpResponse:
    """What the virtual plant will be and what can be learned until then."""
    lessons = Lesson.objects.visible_to(request.user).filter(language="en").select_related("version_of_course__course")[:6]
    return render(request, "pages/plant.html", {"lessons": lessons})
