"""Whether the process lives, and whether the promises can be kept. No names, no numbers of persons."""

from collections.abc import Callable, Mapping

from flask import Blueprint, Response, jsonify


def health(ready: Callable[[], Mapping[str, str]]) -> Blueprint:
    """`/health`: this process answers. `/ready`: 503 with what is at risk, a sentence each."""
    pages = Blueprint("health", __name__)

    @pages.get("/health")
    def alive() -> Response:
        return Response("ok\n", mimetype="text/plain")

    @pages.get("/ready")
    def readiness() -> tuple[Response, int]:
        risks = ready()
        return jsonify(ready=not risks, risks=dict(risks)), 503 if risks else 200

    return pages
