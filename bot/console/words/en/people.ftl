people-title = People
people-count = { $count ->
    [one] One person
   *[other] { $count } people
}
people-name = Name
people-role = Role
people-partner = Team
people-programme = The programme
people-state = State
people-state-invited = Has not come yet
people-state-active = Works here
people-state-left = Has left
people-seen = Seen
people-never = never
people-invite = Invite somebody
people-invite-make = Make the link
people-login-hint = Letters without accents, digits, dots and hyphens; it never changes.
people-team = Caseworker in the team { $name }.
people-language = Language
people-reads = Native reader of texts
people-reads-hint = This person may approve the line's texts in these languages.
people-link = The link
people-link-how = Hand this link to { $name } in person. It is good once, for { $hours } hours.
people-link-once = It is not shown again: copy it now.
people-invited-before = This link was made already, and it is shown only once.
people-cases = Cases in their name
people-again = Invite again
people-again-how = For somebody who has not come yet, or has lost phone and codes. The old password no longer works.
people-change = Change
people-change-how = Their sessions end. With another team or role, their cases stay with the old team.
people-changed = It is changed.
people-sessions = { $count ->
    [0] No open session
    [one] One open session
   *[other] { $count } open sessions
}
people-end = End all their sessions
people-ended = Their sessions have ended.
people-leave = Let go
people-leave-how = Their sessions end, and nobody else gets their login.
people-alone = This is the last person of this team here: their cases stay with the phones of the team.
people-heir = Who takes over their cases?
people-heir-nobody = Nobody: they stay with the team
people-why = Why?
people-left = The person has left.
staff-login = A login has 3 to 40 signs: a to z, 0 to 9, a dot or a hyphen.
staff-login-other = This login is the name of something else here already.
staff-taken = Somebody has this login already.
staff-name = Write the person's name.
staff-role = Choose a role.
staff-language = Choose a language.
staff-reads = The texts are in French and Bambara.
staff-partner = Choose a team of the directory; this role needs one.
staff-nobody = This person is no longer here.
staff-heir = This person cannot take over the team's cases.
staff-last = This is the last administrator: invite another first.
staff-self = Nobody does this to themselves.
staff-not-yours = Only an administrator can do this.
staff-why = Say why, in a few words.
keeping-case = This case is not with your team.
keeping-colleague = This person does not work on the team's cases.
