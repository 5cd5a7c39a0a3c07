account-title = My account
account-role = Role
account-sessions = { $count ->
    [one] Signed in at one place
   *[other] Signed in at { $count } places
}
account-session = Since { $since }, seen { $seen }
account-end-others = End the other sessions
account-ended = The other sessions have ended.
account-codes = Recovery codes
account-codes-left = { $count ->
    [0] None is left.
    [one] One is left.
   *[other] { $count } are left.
}
account-new-codes = Make new codes
