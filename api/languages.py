"""The reader's language: ``lang=`` if it is given, else what the browser asks for, else English."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import cast

from flask import Flask, Response, g, has_request_context, request

from timeline.chart import LANGUAGES, Language, LanguageCode, catalogue_in, language

CATALOGUES = Path(__file__).with_name("translations")
OWN_NAMES: dict[LanguageCode, str] = {"en": "English", "fr": "Français", "es": "Español", "ar": "العربية"}


@cache
def page_language(code: LanguageCode) -> Language:
    """The language of that code with the pages' words besides the chart's."""
    return language(code).knowing(catalogue_in(CATALOGUES, code))


def reader_language() -> Language:
    """The language of the request that is being answered."""
    if not has_request_context():
        return page_language("en")
    if (asked := asked_language()) is not None:
        return page_language(asked)
    g.varies_by_language = True
    return page_language(cast("LanguageCode", request.accept_languages.best_match(LANGUAGES, "en")))


def asked_language() -> LanguageCode | None:
    """What ``lang=`` says, where it names a language that there is."""
    asked = request.args.get("lang")
    return next((code for code in LANGUAGES if code == asked), None)


def register(app: Flask) -> None:
    """Let templates speak the reader's language; tell caches where it depends on the browser's wish."""
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]
        lambda message: reader_language().catalogue.gettext(message),
        lambda one, many, number: reader_language().catalogue.ngettext(one, many, number),
        newstyle=True,
    )
    app.add_template_global(reader_language)
    app.add_template_global(asked_language)
    app.jinja_env.globals["language_names"] = OWN_NAMES

    @app.after_request
    def tell_caches(response: Response) -> Response:
        if g.get("varies_by_language"):
            response.vary.add("Accept-Language")
        return response
