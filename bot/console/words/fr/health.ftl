health-title = Santé de la ligne
health-at = État à { $at }. Rechargez la page pour le revoir.
health-risks = { $count ->
    [one] Une promesse est en danger
   *[other] { $count } choses mettent une promesse en danger
}
health-well = Tout va bien : aucune promesse n'est en danger.
health-sound = En ordre
health-schema = La base n'est pas de cette version. À faire : kuma migrate.
    .label = Base
health-worker = { $seen ->
    [never] Il n'a jamais tourné : aucun message ne part. À faire : kuma worker.
   *[other] Vu { $seen }.
}
    .label = Envoi des messages
health-alerts = { $count ->
    [0] Aucune n'attend.
   *[other] { $count } à partir ; la plus ancienne attend depuis : { $since }.
}
    .label = Alertes
health-outbox = { $minutes ->
    [0] Rien n'attend plus d'une minute.
   *[other] Le plus ancien attend depuis { $minutes } min.
}
    .label = Messages à partir
health-wrong = Depuis un jour : { $dead } pas partis, { $unknown } sans nouvelles.
    .label = Messages perdus
health-quarantine = { $count ->
    [0] Depuis un jour, tous ont été compris.
   *[other] Depuis un jour, { $count } à lire par une personne. À faire : kuma outbox.
}
    .label = Messages mis de côté
health-gateway = { $name }. Dernier envoi pris : { $accepted ->
        [never] jamais
       *[other] { $accepted }
    }. Dernier refus : { $refused ->
        [never] jamais
       *[other] { $refused }, code { $code }
    }.
    .label = Passerelle
health-unmet = { $count ->
    [0] Chaque demande a quelqu'un.
   *[other] { $count } n'ont plus personne à qui demander.
}
    .label = Demandes
health-coordination = { $count ->
    [0] Le répertoire n'en a pas : personne n'est demandé quand les autres ne peuvent pas.
   *[other] Elle est demandée quand personne d'autre ne peut.
}
    .label = Coordination
health-rosters = { $count ->
    [0] Quelqu'un est de garde les 24 heures qui viennent.
   *[other] Personne de garde, à un moment des 24 heures qui viennent : { $list }.
}
    .label = Gardes
health-partners = { $count ->
    [0] Tous sont vérifiés.
   *[other] { $count } à vérifier, qui ne sont plus proposés : { $list }.
}
    .label = Partenaires
health-hotlines = { $count ->
    [0] Tous ont été composés il y a peu.
   *[other] À composer de nouveau : { $list }.
}
    .label = Numéros d'urgence
health-audit = { $broken ->
    [0] Entier, { $count } lignes.
   *[other] Rompu à la ligne { $broken } : quelqu'un a touché à la base.
}
    .label = Registre
health-administrators = { $count ->
    [0] Il n'y en a pas. À faire : kuma staff invite.
   *[other] { $count } ici.
}
    .label = Administration
health-keys = { $count ->
    [0] La clé { $key } ferme ce qui est gardé, et tout s'ouvre.
   *[other] { $count } valeurs ne s'ouvrent avec aucune clé. Remettez l'ancien fichier de clés.
}
    .label = Clés
health-backups = Aucune sauvegarde n'est connue.
    .label = Sauvegardes
health-drafts = { $count ->
    [0] Tous sont approuvés.
   *[other] { $count } attendent d'être approuvés.
}
    .label = Textes
