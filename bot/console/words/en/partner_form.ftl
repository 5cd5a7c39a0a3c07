partner-form-title = Change { $name }
partner-form-faults = { $count ->
    [one] Nothing is kept. One thing is to be put right:
   *[other] Nothing is kept. { $count } things are to be put right:
}
partner-form-hint-name = The name stays the same; another name is another partner.
partner-form-hint-kind = In a word or two: association, centre d'accueil, coordination…
partner-form-hint-languages = Codes separated by a semicolon: fr;bm
partner-form-hint-place = A town, a village or a quarter, as in the list of places.
partner-form-hint-hours = 08:00-17:00; day and night: 00:00-24:00
partner-form-hint-capacity = How many cases at once.
partner-form-hint-verified = The day on which somebody asked whether all of it is right.
partner-form-hint-phones = Numbers of Mali separated by a semicolon, in the order to call them.
partner-form-hint-phones-kept = Leave it empty to keep the numbers. Else write all of them, separated by a semicolon.
partner-form-keep = Keep
