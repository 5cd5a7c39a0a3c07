audit-title = Audit
audit-whole = { $count ->
    [one] The audit is whole: one line.
   *[other] The audit is whole: { $count } lines.
}
audit-broken = The audit is broken at line { $number }: somebody changed the database. Call an administrator.
audit-yours = What your team did, and what concerns it.
audit-number = Line
audit-when = When
audit-who = Who
audit-who-hint = A login, in full.
audit-what = What
audit-any = Everything
audit-object = About
audit-object-hint = A case code, a login, a partner or a text, in full.
audit-why = Why
audit-since = Since the day
audit-since-wrong = There is no such day.
audit-search = Search
audit-all = Show all
audit-shown = { $count ->
    [one] One line
   *[other] { $count } lines, the newest first
}
audit-none = No line.
audit-older = Older lines
audit-export = Give these lines out as a file (CSV)
audit-what-entered = Signed in
audit-what-joined = Came for the first time
audit-what-invited = Invited
audit-what-left = Left
audit-what-locked = Too many tries
audit-what-recovery-code-used = Recovery code used
audit-what-recovery-codes-made = Recovery codes made anew
audit-what-sessions-ended = Sessions ended
audit-what-staff-changed = Person changed
audit-what-cases-handed = Cases handed over
audit-what-exported = File given out
audit-what-number-revealed = Number shown
audit-what-words-read = Her messages read
audit-what-thread-read = Conversation read
audit-what-notes-read = Notes read
audit-what-consent-overridden = Consent overridden
audit-what-wants-to-ask = Consent to be asked
audit-what-closed = Case closed
audit-what-case-accepted = Case accepted
audit-what-case-refused = Case refused
audit-what-case-handed-over = Case passed on
audit-what-case-kept = Case taken by name
audit-what-case-closed = Case closed here
audit-what-directory-imported = Directory renewed
audit-what-hotline-dialled = Emergency number dialled
audit-what-partner-retired = Partner taken out
audit-what-partner-verified = Partner verified
audit-what-text-approved = Text approved
audit-what-text-proposed = Text proposed
audit-what-case-seen = Case opened
audit-what-case-begun = Help begun
audit-what-case-put-off = Case put off
audit-what-case-finished = Help finished
audit-what-case-offered = Case offered
audit-what-case-asked-again = Team asked again
audit-what-leave-asked = Consent asked
audit-what-message-written = Message written
audit-what-note-written = Note written
audit-what-partner-added = Partner added
audit-what-partner-changed = Partner changed
audit-what-proposal-withdrawn = Proposal withdrawn
