"""Find what a person has just typed in a USSD session from all that was typed in it."""


def typed(previous: str | None, text: str) -> tuple[str, ...]:
    """Return the inputs to play, given the session's text before (None for its first) and now.

    Africa's Talking joins all inputs by "*", and a person may type "*" herself, so the new input is what
    follows the text before, less one "*": typing "****" after "1" sends "1*****" and gives "****".
    Digits dialled with the code ("*384*7#") come in the first text and are one input each.
    A text that was there before gives nothing to play.
    """
    if previous is None:
        return tuple(part for part in text.split("*") if part)
    if text == previous:
        return ()
    if not text.startswith(previous):  # a gateway that sends the last input only, or cuts a long text
        return (text.rpartition("*")[2],)
    # Nothing joins the first input to an empty text: its "*" was typed.
    return (text[len(previous) :].removeprefix("*") if previous else text,)
