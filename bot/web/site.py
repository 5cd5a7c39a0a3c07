"""The public WSGI application: the gateways' doors and the health pages, nothing else."""

import logging
from collections.abc import Callable, Mapping

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from bot.service.line import Line
from bot.web.guards import Doors
from bot.web.health import health
from bot.web.hooks import africastalking_hooks, twilio_hooks
from bot.web.voice import voice_hooks

LARGEST = 64 * 1024
"""Bytes of a body; a gateway's largest form is a few kB."""


def create_site(line: Line, doors: Doors, ready: Callable[[], Mapping[str, str]]) -> Flask:
    """The application. It reads no settings and opens nothing."""
    site = Flask("kuma", static_folder=None)
    site.config["MAX_CONTENT_LENGTH"] = LARGEST
    # Both would answer before any guard: OPTIONS with 200, a doubled slash with the path in a page.
    site.config["PROVIDE_AUTOMATIC_OPTIONS"] = False
    site.url_map.merge_slashes = False
    site.register_blueprint(twilio_hooks(line, doors))
    site.register_blueprint(africastalking_hooks(line, doors))
    site.register_blueprint(voice_hooks(line, doors))
    site.register_blueprint(health(ready))
    site.register_error_handler(HTTPException, _refused)
    site.register_error_handler(Exception, _failed)
    return site


def _refused(error: HTTPException) -> Response:
    return Response(f"{error.code} {error.name}\n", error.code, mimetype="text/plain")


def _failed(error: Exception) -> Response:
    # The error's own text can hold what a person wrote, and the path a secret: only names are logged.
    logging.getLogger("kuma").error("%s could not be kept: %s", request.endpoint, type(error).__name__)
    return Response("503 Service Unavailable\n", 503, mimetype="text/plain")
