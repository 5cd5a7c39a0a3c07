roads-title = Roads
roads-what = A cercle that is not here is always open. A road that is closed or slow changes who is offered.
roads-file = CSV file of the roads
roads-caption = { $count ->
    [one] One season
   *[other] { $count } seasons
}
roads-months = Months
roads-from-to = { $first } to { $last }
roads-now = This month
roads-yes = yes
roads-none = No road is closed or slow.
roads-state-closed = closed
roads-state-slow = slow
