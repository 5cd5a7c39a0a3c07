nav-inbox = Requests
inbox-title = Requests
inbox-total = { $count ->
    [0] No request.
    [one] 1 request, the most pressing on top.
   *[other] { $count } requests, the most pressing on top.
}
inbox-none = Nothing here.
inbox-new-one = 1 new alert
inbox-new-many = # new alerts
inbox-lost = The network does not answer. The list may be old.
inbox-folders = Folders
inbox-pages = Pages
inbox-before = Page before
inbox-after = Next page
inbox-narrow = Filter
inbox-any = All
inbox-urgency = Urgency
inbox-need = Need
inbox-area = Area
inbox-state = State
inbox-only-late = Overdue only
inbox-show = Show
inbox-all = No filter
inbox-late = OVERDUE
inbox-unread = { $count ->
    [one] 1 new message
   *[other] { $count } new messages
}
inbox-asked = your answer is waited for
inbox-opened = Opened { $ago }.
inbox-touched = Last act { $ago }.
inbox-due = To do before { $hour }, { $day }.
area-unknown = area not known
folder = { $folder ->
    [mine] Mine
    [team] My team's
    [waiting] To be taken
   *[all] All
}
urgency = { $urgency ->
    [high] URGENT
    [medium] Soon
   *[low] To be seen
}
need = { $need ->
    [danger] danger
    [ecoute] listening
    [sante] health care
    [abri] shelter
    [vivres] food, clothes
    [formation] training, work
    [droit] legal aid
    [force] forced by somebody
    [rappel] wants to be called
    [enfant] a child seen in trouble
    [plainte] complaint about a team
   *[other] another need
}
state = { $state ->
    [open] Nobody has taken it
    [unmet] Nobody could be asked
    [accepted] With { $holder }
    [helped] Helped by { $holder }, her answer is waited for
    [closed] Closed
   *[other] Under way
}
outcome = { $outcome ->
    [rue] support on the street
    [centre] support at the centre
    [abri] shelter
    [sante] health care
    [droit] legal aid
    [psy] psychotherapy
    [formation] training, reintegration
    [faux-numero] wrong number
    [abus] not a real request
    [perdue] contact lost
   *[other] closed as she asked
}
