nav-texts = Texts
texts-title = Texts and flows
texts-what = What the line says, in French and Bambara. The texts are kept with the program: here they are read, others are proposed, and a native reader approves them.
texts-waiting = { $count ->
    [0] No proposal waits
    [one] One proposal waits
   *[other] { $count } proposals wait
}
texts-table = Texts by flow and state
texts-flow = Flow
texts-silent = Flows without texts of their own
texts-language-fr = French
texts-language-bm = Bambara
texts-state-draft = draft
texts-state-approved = approved
texts-state-stale = to review
texts-is-draft = Draft
texts-is-approved = Approved
texts-is-stale = To review: the other language has changed
texts-all = All texts
texts-drawing = Drawing of { $file }
texts-drawing-how = { $count } steps, from the start at the top down to the end. The list below says the same.
texts-steps = The { $count } steps as a list
texts-start = Begins at
texts-kind-menu = choice
texts-kind-question = question
texts-kind-action = action
texts-kind-sub = another flow
texts-kind-end = text
texts-does = Does:
texts-walks = Goes through
texts-giveup = After three answers that were not understood
texts-return = back to the flow before
texts-words = { $count ->
    [one] One text
   *[other] { $count } texts
}
texts-letters = Letters outside a plain SMS: { $letters }
texts-mended = Proposed:
texts-mend = Repair
texts-sent = Sent:
texts-cost = { $encoding } · { $segments } SMS · { $units } signs · { $screens ->
    [one] 1 screen
   *[other] { $screens } screens
}
texts-part-cost = { $encoding } · { $segments } SMS · { $units } signs
texts-approved-by = Approved by { $name } on { $day }
texts-proposal-waits = A proposal waits
texts-read-it = Read, I approve
texts-approve-how = You approve the ticked texts word for word. When a text changes, its approval falls.
texts-approve = Approve the ticked texts
texts-approved = It is approved.
texts-none = No text was ticked.
texts-changed = A text has changed since the page was opened. Read it again.
texts-complaints = The checker refuses a text: nothing can be approved. Its sentences are in English.
texts-edit = Propose other words
texts-part = { $name ->
    [text] Text
   *[other] Choice { $name }
}
texts-before = Before:
texts-after = After:
texts-variables = What stands in braces is filled in by the line: keep it as it is.
texts-check = Check
texts-repair = Repair the letters
texts-propose = Propose
texts-checked = Nothing is wrong. It is not proposed yet.
texts-refused = This text is refused. The reasons stand under each field.
texts-proposed = It is proposed. The text changes when the program is updated.
texts-same = Nothing has changed.
texts-proposals = Proposals
texts-proposals-what = They change nothing until the technical team has put them into the program (kuma texts proposals).
texts-proposals-none = No proposal.
texts-proposal-open = Waiting
texts-proposal-taken = Done
texts-proposal-overtaken = Overtaken: the text has changed otherwise
texts-by = by { $name }, { $ago }
texts-withdraw = Withdraw
texts-withdrawn = The proposal is withdrawn.
texts-patch = Download for the technical team
