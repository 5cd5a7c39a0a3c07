account-title = Mon compte
account-role = Rôle
account-sessions = { $count ->
    [one] Connecté à un endroit
   *[other] Connecté à { $count } endroits
}
account-session = Depuis le { $since }, vu { $seen }
account-end-others = Fermer les autres sessions
account-ended = Les autres sessions sont fermées.
account-codes = Codes de secours
account-codes-left = { $count ->
    [0] Il n'en reste aucun.
    [one] Il en reste un.
   *[other] Il en reste { $count }.
}
account-new-codes = Faire de nouveaux codes
