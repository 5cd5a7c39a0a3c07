home-title = Accueil
home-hello = Bonjour { $name }.
home-waiting = { $count ->
    [0] Aucune demande n'attend.
    [one] 1 demande attend une réponse.
   *[other] { $count } demandes attendent une réponse.
}
home-oldest = La plus ancienne a été ouverte { $ago }.
home-late = { $count ->
    [0] Aucune demande n'est en retard.
    [one] 1 demande est en retard.
   *[other] { $count } demandes sont en retard.
}
home-mine = { $count ->
    [0] Aucune demande n'est à votre nom.
    [one] 1 demande est à votre nom.
   *[other] { $count } demandes sont à votre nom.
}
home-team = { $count ->
    [0] Aucune demande n'est à votre équipe.
    [one] 1 demande est à votre équipe.
   *[other] { $count } demandes sont à votre équipe.
}
home-confirm = { $count ->
    [0] Rien n'attend une deuxième personne.
    [one] 1 chose attend une deuxième personne.
   *[other] { $count } choses attendent une deuxième personne.
}
home-sent = { $count ->
    [0] Aucun SMS n'est parti aujourd'hui.
    [one] 1 SMS est parti aujourd'hui.
   *[other] { $count } SMS sont partis aujourd'hui.
}
