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
    [0] No request is yours.
    [one] 1 request is yours.
   *[other] { $count } requests are yours.
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
