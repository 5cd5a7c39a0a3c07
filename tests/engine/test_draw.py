"""A flow as a Mermaid flowchart."""

from bot.engine.draw import mermaid
from bot.engine.load import read_flow
from bot.engine.texts import read_texts

FLOW = read_flow(
    "aide",
    """
start = "danger"
[danger]
ask = "danger"
choices = { oui = "end", non = "lieu" }
[lieu]
ask = "lieu"
answer = "place"
save = "lieu"
next = "chercher"
giveup = "alrte"
[chercher]
do = ["open-case", "refer"]
outcomes = { found = "end", nobody = "retour" }
[end]
flow = "mot"
next = "merci"
[merci]
say = "merci"
""",
)
TEXTS = read_texts(
    {
        "fr": {
            "a.ftl": 'danger = Es-tu « en "danger" » (là) ?\n    .oui = Oui, "là" (#1)\n    .non = Non é\n'
            "lieu = Où ?\nmerci = Merci { $nom }.\n"
        },
        "bm": {"a.ftl": "danger = Farati ?\n    .oui = Awɔ\n"},
    }
)


def test_each_kind_has_its_shape_and_each_road_its_label() -> None:
    assert mermaid(FLOW, TEXTS).splitlines() == [
        "flowchart TD",
        "  start(( )) --> s0",
        '  s0{"danger<br/>Es-tu « en #quot;danger#quot; » (là) ?"}',
        '  s1[/"lieu<br/>Où ?"/]',
        '  s2["chercher<br/>open-case, refer"]',
        '  s3[["end<br/>mot"]]',
        '  s4(["merci<br/>Merci (nom)."])',
        '  retour(("retour"))',
        '  s0 -->|"Oui, #quot;là#quot; (#35;1)"| s3',
        '  s0 -->|"Non é"| s1',
        "  s1 --> s2",
        '  s1 -.-> lost["alrte ?"]',
        '  s2 -->|"found"| s3',
        '  s2 -->|"nobody"| retour',
        "  s3 --> s4",
    ]


def test_another_language_shows_names_where_texts_are_missing() -> None:
    lines = mermaid(FLOW, TEXTS, "bm").splitlines()
    assert '  s0 -->|"Awɔ"| s3' in lines
    assert '  s0 -->|"non"| s1' in lines
    assert '  s1[/"lieu<br/>lieu"/]' in lines


def test_without_texts_the_names_are_shown() -> None:
    lines = mermaid(FLOW).splitlines()
    assert '  s0{"danger<br/>danger"}' in lines
    assert '  s0 -->|"oui"| s3' in lines
