"""The topics: the home page for people, ``/topics`` for programs."""

from __future__ import annotations

from flask import Response, render_template, url_for
from flask_openapi3 import APIBlueprint, Tag

from api.answers import TopicAnswer, TopicsAnswer
from api.caching import conditional
from api.library import store
from timeline.query import known_topics

blueprint = APIBlueprint("topics", __name__, abp_tags=[Tag(name="topics", description="What there is.")])


@blueprint.get("/topics", summary="The defined topics", responses={200: TopicsAnswer})
def show_topics() -> Response:
    """Those with most articles first. Any other slug is a search of its words."""
    topics = [
        TopicAnswer(
            slug=known.topic.slug,
            title=known.topic.title,
            aliases=list(known.topic.aliases),
            articles=known.articles,
            href=url_for("timelines.show_page", topic=known.topic.slug),
        )
        for known in known_topics(store())
    ]
    return conditional(TopicsAnswer(topics=topics).model_dump_json(indent=1) + "\n", "application/json")


@blueprint.get("/", doc_ui=False)
def show_home() -> Response:
    """The home page: the topics and a search."""
    page = render_template("home.html", topics=known_topics(store()))
    return conditional(page, "text/html; charset=utf-8")
