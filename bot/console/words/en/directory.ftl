directory-title = Directory
directory-new = Add a partner
directory-file = CSV file of the directory
directory-filter = Search
directory-any = All
directory-area = Cercle or commune
directory-found = { $count ->
    [0] No partner
    [one] One partner
   *[other] { $count } partners
}
directory-more = { $count } others: choose a service or a cercle to see them.
directory-room = Open places
directory-room-of = { $room } of { $capacity }
directory-stale = To be verified: no longer offered
directory-stale-count = { $count ->
    [one] One partner is no longer offered, for nobody has verified it for too long.
   *[other] { $count } partners are no longer offered, for nobody has verified them for too long.
}
directory-stale-why = Verified { $count } days ago: this partner is no longer offered. Call it, then note it here.
directory-no-phone = No phone
directory-verify-how = You asked today, and all of it is right?
directory-verify = I verified it today
directory-verified = The verification is noted.
directory-edit = Change
directory-retire = Take out of the directory
directory-reveal = See a number
directory-number = Phone { $rank }:
directory-shown-once = The number was shown once. Ask for it again if you need it.
directory-why = Why
directory-why-hint = In a few words; your name and the reason stay in the journal.
directory-kept = It is kept.
directory-retired = The partner is taken out.
directory-leaves-title = Take out { $name }?
directory-leaves-what = This partner will no longer be offered. No request is lost:
directory-leaves-held = { $count ->
    [0] It has no case.
    [one] One case that it has goes to the coordination.
   *[other] { $count } cases that it has go to the coordination.
}
directory-leaves-asked = { $count ->
    [0] No request waits for it.
    [one] One request that waits goes to the next partner.
   *[other] { $count } requests that wait go to the next partners.
}
directory-leaves-phones = Its phones get no alert any more.
directory-leaves-button = { $count ->
    [0] Take out
    [one] Take out, and pass one case on
   *[other] Take out, and pass { $count } cases on
}
directory-leaves-stay = Do not take it out
directory-service-ecoute = listening
directory-service-sante = health care
directory-service-abri = shelter
directory-service-droit = legal aid
directory-service-formation = training
directory-service-vivres = food
directory-service-danger = danger
directory-sex-f = women
directory-sex-m = men
directory-cost-gratuit = free
directory-cost-partiel = a part to be paid
directory-cost-payant = to be paid
directory-cost-unknown = not known
