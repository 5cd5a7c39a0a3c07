layout-skip = Aller au contenu
layout-training = FORMATION : aucune demande vraie ici, rien ne part.
layout-menu = Menu
layout-logout = Se déconnecter
nav-home = Accueil
nav-account = Mon compte
ago = { $unit ->
    [minute] { $count ->
        [0] à l'instant
       *[other] il y a { $count } min
    }
    [hour] il y a { $count } h
   *[day] { $count ->
        [one] il y a { $count } jour
       *[other] il y a { $count } jours
    }
}
role-coordinator = Coordination
role-caseworker = Assistante ou assistant social
role-broadcaster = Centre d'écoute
role-analyst = Suivi et évaluation
role-administrator = Administration
error-title = Pas possible
error-home = Aller à l'accueil
error-typed = Ce que vous aviez écrit, pour le copier :
error-400 = Ce formulaire n'est plus bon.
    .mend = Rien n'a été fait. Rouvrez la page et recommencez.
error-403 = Cette page n'est pas pour vous.
    .mend = Demandez à votre coordination si vous en avez besoin.
error-404 = Il n'y a rien ici.
    .mend = L'adresse est fausse, ou ce dossier n'est pas le vôtre.
error-405 = Cette page ne se demande pas ainsi.
    .mend = Revenez à l'accueil et suivez les liens.
error-410 = Ce lien n'est plus bon.
    .mend = Il sert une seule fois, pendant trois jours. Demandez-en un autre.
error-413 = C'est trop grand.
    .mend = Envoyez un fichier de 4 Mo ou moins.
error-429 = Trop d'essais.
    .mend = Attendez dix minutes.
error-500 = La page n'a pas pu être faite.
    .mend = Rien n'est perdu. Réessayez dans une minute ; si cela dure, appelez l'administration.
