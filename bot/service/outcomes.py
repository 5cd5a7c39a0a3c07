"""What can have been done for her, as the one who had her case says; a case closes with one of these."""

OUTCOMES = (
    "rue",
    "centre",
    "abri",
    "sante",
    "droit",
    "psy",
    "formation",
    "faux-numero",
    "abus",
    "perdue",
)
"""Psychosocial care on the street, in a centre; shelter, health, legal help, psychotherapy, training and
reintegration; wrong number, abuse of the line, lost contact."""
FORGOTTEN = "oubliee"
"""The outcome of a case that closed because she wanted to be forgotten."""
