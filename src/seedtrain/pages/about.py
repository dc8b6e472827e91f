"""What Seedtrain is, whose it is, where its facts come from.

Flow: urls -> this file.
Reads: nothing. Writes: nothing.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from seedtrain.edge import public


@public
def about(request: HttpRequest) -> HttpResponse:
    """Who makes this, what it rests on, what it promises."""
    return render(request, "pages/about.html", {})
