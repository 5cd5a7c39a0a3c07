"""Every kind of act that the program writes into the audit, read from the program itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

BOT = Path(__file__).parents[2] / "bot"
Function = ast.FunctionDef | ast.AsyncFunctionDef


def kinds(folder: Path = BOT) -> set[str]:
    """The words that reach `audit.add(who, WHAT, ...)`, also by way of a function of ours."""
    trees = [ast.parse(file.read_text("utf-8")) for file in folder.rglob("*.py")]
    return {word for tree in trees for word in _added(tree, trees)}


def _added(tree: ast.Module, trees: list[ast.Module]) -> Iterator[str]:
    for function in (node for node in ast.walk(tree) if isinstance(node, Function)):
        for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
            if _adds(call):
                yield from _words(call.args[1], function, trees)


def _adds(call: ast.Call) -> bool:
    func = call.func
    on = func.value if isinstance(func, ast.Attribute) and func.attr == "add" else None
    return isinstance(on, ast.Attribute) and on.attr == "audit"


def _words(what: ast.expr, function: Function, trees: list[ast.Module]) -> Iterator[str]:
    """What an argument can be: a word, a choice of words, or what the function was called with."""
    if not isinstance(what, ast.Name):
        yield from _constants(what)
        return
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and any(getattr(to, "id", "") == what.id for to in node.targets):
            yield from _constants(node.value)
    names = [each.arg for each in function.args.args if each.arg != "self"]
    for caller, call in _calls(function.name, trees) if what.id in names else ():
        at = names.index(what.id)
        given = [each.value for each in call.keywords if each.arg == what.id] or call.args[at : at + 1]
        yield from (word for each in given for word in _words(each, caller, trees))


def _calls(name: str, trees: list[ast.Module]) -> Iterator[tuple[Function, ast.Call]]:
    functions = [node for tree in trees for node in ast.walk(tree) if isinstance(node, Function)]
    for function, node in ((each, node) for each in functions for node in ast.walk(each)):
        if isinstance(node, ast.Call) and name in (
            getattr(node.func, "attr", ""),
            getattr(node.func, "id", ""),
        ):
            yield function, node


def _constants(node: ast.expr) -> Iterator[str]:
    parts = [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]
    yield from (
        each.value for each in parts if isinstance(each, ast.Constant) and isinstance(each.value, str)
    )
