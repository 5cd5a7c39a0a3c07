home-title = Home
home-hello = Hello { $name }.
home-waiting = { $count ->
    [0] No request waits.
    [one] 1 request waits for an answer.
   *[other] { $count } requests wait for an answer.
}
home-oldest = The oldest was opened { $ago }.
home-late = { $count ->
    [0] No request is overdue.
    [one] 1 request is overdue.
   *[other] { $count } requests are overdue.
}
home-mine = { $count ->
    [0] No request is in your name.
    [one] 1 request is in your name.
   *[other] { $count } requests are in your name.
}
home-team = { $count ->
    [0] No request is with your team.
    [one] 1 request is with your team.
   *[other] { $count } requests are with your team.
}
home-confirm = { $count ->
    [0] Nothing waits for a second person.
    [one] 1 thing waits for a second person.
   *[other] { $count } things wait for a second person.
}
home-sent = { $count ->
    [0] No SMS has left today.
    [one] 1 SMS has left today.
   *[other] { $count } SMS have left today.
}
