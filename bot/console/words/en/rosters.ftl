rosters-title = Rosters
rosters-file = CSV file of the rosters
rosters-danger = Who answers in danger
rosters-nobody = Nobody answers in danger:
rosters-somebody = Somebody answers at every hour of the week.
rosters-weeks = The weeks of the partners
rosters-kind = Roster
rosters-has = Has a roster
rosters-has-not = Has no roster
rosters-has-not-how = Its opening hours count, and all of its phones ring.
rosters-hole = HOLE
rosters-holes = { $count ->
    [one] One hole in the week
   *[other] { $count } holes in the week
}
rosters-from-to = from { $start } to { $end }
rosters-week-of = Week of { $name }
rosters-caption = Who is on call, by day and hour
rosters-day = Day
rosters-morning = Night, 0 to 8
rosters-daytime = Day, 8 to 20
rosters-evening = Night, 20 to 24
rosters-weekend = week-end
rosters-closed = closed
rosters-open = open
rosters-no-one = nobody on call
rosters-phones = phones: { $ranks }
rosters-no-phone = no phone of this partner
rosters-all-hours = day and night
rosters-legend = Phones are named by their place in the directory, in the order to call them.
rosters-weekday-lun = Monday
rosters-weekday-mar = Tuesday
rosters-weekday-mer = Wednesday
rosters-weekday-jeu = Thursday
rosters-weekday-ven = Friday
rosters-weekday-sam = Saturday
rosters-weekday-dim = Sunday
rosters-weekday-all = every day
