health-title = Health of the line
health-at = As it is at { $at }. Load the page again to see it anew.
health-risks = { $count ->
    [one] A promise is at risk
   *[other] { $count } things put a promise at risk
}
health-well = All is well: no promise is at risk.
health-sound = In order
health-schema = The database is not of this release. To do: kuma migrate.
    .label = Database
health-worker = { $seen ->
    [never] It has never run: no message leaves. To do: kuma worker.
   *[other] Seen { $seen }.
}
    .label = Sending of messages
health-alerts = { $count ->
    [0] None waits.
   *[other] { $count } to leave; the oldest waits since: { $since }.
}
    .label = Alerts
health-outbox = { $minutes ->
    [0] Nothing waits for more than a minute.
   *[other] The oldest has waited for { $minutes } min.
}
    .label = Messages to leave
health-wrong = In the last day: { $dead } did not leave, { $unknown } without news.
    .label = Lost messages
health-quarantine = { $count ->
    [0] In the last day all were understood.
   *[other] In the last day, { $count } for a person to read. To do: kuma outbox.
}
    .label = Messages put aside
health-gateway = { $name }. Last one taken: { $accepted ->
        [never] never
       *[other] { $accepted }
    }. Last one refused: { $refused ->
        [never] never
       *[other] { $refused }, code { $code }
    }.
    .label = Gateway
health-unmet = { $count ->
    [0] Each request has somebody.
   *[other] { $count } have nobody left to ask.
}
    .label = Requests
health-coordination = { $count ->
    [0] The directory has none: nobody is asked when the others cannot help.
   *[other] It is asked when nobody else can help.
}
    .label = Coordination
health-rosters = { $count ->
    [0] Somebody is on call in the next 24 hours.
   *[other] Nobody on call at some time of the next 24 hours: { $list }.
}
    .label = Rosters
health-partners = { $count ->
    [0] All are verified.
   *[other] { $count } to verify, which are no longer offered: { $list }.
}
    .label = Partners
health-hotlines = { $count ->
    [0] All were dialled not long ago.
   *[other] To dial again: { $list }.
}
    .label = Emergency numbers
health-audit = { $broken ->
    [0] Whole, { $count } lines.
   *[other] Broken at line { $broken }: somebody changed the database.
}
    .label = Audit
health-administrators = { $count ->
    [0] There is none. To do: kuma staff invite.
   *[other] { $count } here.
}
    .label = Administrators
health-keys = { $count ->
    [0] The key { $key } seals what is kept, and all of it opens.
   *[other] { $count } values open with no key. Put the old file of keys back.
}
    .label = Keys
health-backups = No backup is known.
    .label = Backups
health-drafts = { $count ->
    [0] All are approved.
   *[other] { $count } wait for approval.
}
    .label = Texts
