layout-skip = Go to the content
layout-training = TRAINING: no real request here, nothing leaves.
layout-menu = Menu
layout-logout = Sign out
nav-home = Home
nav-account = My account
ago = { $unit ->
    [minute] { $count ->
        [0] just now
       *[other] { $count } min ago
    }
    [hour] { $count } h ago
   *[day] { $count ->
        [one] { $count } day ago
       *[other] { $count } days ago
    }
}
role-coordinator = Coordination
role-caseworker = Caseworker
role-broadcaster = Listening centre
role-analyst = Monitoring and evaluation
role-administrator = Administration
error-title = Not possible
error-home = Go to the first page
error-typed = What you had written, to be copied:
error-400 = This form is no longer good.
    .mend = Nothing was done. Open the page again and start over.
error-403 = This page is not for you.
    .mend = Ask your coordination if you need it.
error-404 = There is nothing here.
    .mend = The address is wrong, or this case is not yours.
error-405 = This page cannot be asked for like that.
    .mend = Go back to the first page and follow the links.
error-410 = This link is no longer good.
    .mend = It works once, for three days. Ask for another.
error-413 = This is too large.
    .mend = Send a file of 4 MB or less.
error-429 = Too many tries.
    .mend = Wait ten minutes.
error-500 = The page could not be made.
    .mend = Nothing is lost. Try again in a minute; if it lasts, call the administration.
