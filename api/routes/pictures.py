"""The chart as a picture: ``/timeline.svg``, ``.png``, ``.pdf``, and ``/card.png`` for link previews."""

from __future__ import annotations

from flask import Response
from flask_openapi3 import APIBlueprint, Tag

from api.answers import problem_response
from api.caching import conditional
from api.formats import MEDIA_TYPES, file_name, respond_with
from api.library import store
from api.parameters import CardParameters, PictureParameters
from api.pictures import pictures
from api.routes.timelines import PROBLEMS, file_response
from timeline.export.card import WIDTH, card_figure
from timeline.query import answer

blueprint = APIBlueprint("pictures", __name__, abp_tags=[Tag(name="pictures", description="The chart.")])
PICTURE_PROBLEMS = {**PROBLEMS, 501: problem_response("This server makes no pictures.")}


@blueprint.get(
    "/timeline.svg",
    summary="The chart as SVG",
    responses={**PICTURE_PROBLEMS, 200: file_response("The picture.", MEDIA_TYPES["svg"])},
)
def show_svg(query: PictureParameters) -> Response:
    """To edit in a drawing program, or to print at any size."""
    return respond_with(query, "svg")


@blueprint.get(
    "/timeline.png",
    summary="The chart as PNG",
    responses={**PICTURE_PROBLEMS, 200: file_response("The picture.", MEDIA_TYPES["png"])},
)
def show_png(query: PictureParameters) -> Response:
    """``width`` times ``scale`` pixels wide."""
    return respond_with(query, "png")


@blueprint.get(
    "/timeline.pdf",
    summary="The chart as PDF",
    responses={**PICTURE_PROBLEMS, 200: file_response("The picture.", MEDIA_TYPES["pdf"])},
)
def show_pdf(query: PictureParameters) -> Response:
    """One page of the chart's size, its text as text."""
    return respond_with(query, "pdf")


@blueprint.get(
    "/card.png",
    summary="The picture for link previews",
    responses={**PICTURE_PROBLEMS, 200: file_response("The picture.", MEDIA_TYPES["png"])},
)
def show_card(query: CardParameters) -> Response:
    """1200 by 630 pixels, or smaller: the title and the most important events."""
    timeline = answer(store(), query.query())
    card = pictures().draw(card_figure(timeline), "png", query.width / WIDTH)
    response = conditional(card, MEDIA_TYPES["png"])
    response.headers["Content-Disposition"] = f"inline; {file_name(f'{timeline.topic}-card', 'png')}"
    return response
