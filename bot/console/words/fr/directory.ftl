directory-title = Annuaire
directory-new = Ajouter un partenaire
directory-file = Fichier CSV de l'annuaire
directory-filter = Chercher
directory-any = Tous
directory-area = Cercle ou commune
directory-found = { $count ->
    [0] Aucun partenaire
    [one] Un partenaire
   *[other] { $count } partenaires
}
directory-more = { $count } autres : choisissez un service ou un cercle pour les voir.
directory-room = Places libres
directory-room-of = { $room } sur { $capacity }
directory-stale = À vérifier : n'est plus proposé
directory-stale-count = { $count ->
    [one] Un partenaire n'est plus proposé, car personne ne l'a vérifié depuis trop longtemps.
   *[other] { $count } partenaires ne sont plus proposés, car personne ne les a vérifiés depuis trop longtemps.
}
directory-stale-why = Vérifié il y a { $count } jours : ce partenaire n'est plus proposé. Appelez-le, puis notez-le ici.
directory-no-phone = Aucun téléphone
directory-verify-how = Vous avez demandé aujourd'hui, et tout est juste ?
directory-verify = Je l'ai vérifié aujourd'hui
directory-verified = La vérification est notée.
directory-edit = Modifier
directory-retire = Retirer de l'annuaire
directory-reveal = Voir un numéro
directory-number = Téléphone { $rank } :
directory-shown-once = Le numéro a été montré une fois. Demandez-le de nouveau si besoin.
directory-why = Pourquoi
directory-why-hint = En quelques mots ; votre nom et la raison restent dans le journal.
directory-kept = C'est enregistré.
directory-retired = Le partenaire est retiré.
directory-leaves-title = Retirer { $name } ?
directory-leaves-what = Ce partenaire ne sera plus proposé. Aucune demande ne se perd :
directory-leaves-held = { $count ->
    [0] Aucun dossier en main.
    [one] Un dossier en main passe à la coordination.
   *[other] { $count } dossiers en main passent à la coordination.
}
directory-leaves-asked = { $count ->
    [0] Aucune demande en attente.
    [one] Une demande en attente passe au partenaire suivant.
   *[other] { $count } demandes en attente passent aux partenaires suivants.
}
directory-leaves-phones = Ses téléphones ne reçoivent plus d'alerte.
directory-leaves-button = { $count ->
    [0] Retirer
    [one] Retirer, et faire passer un dossier
   *[other] Retirer, et faire passer { $count } dossiers
}
directory-leaves-stay = Ne pas le retirer
directory-service-ecoute = écoute
directory-service-sante = santé
directory-service-abri = abri
directory-service-droit = droit
directory-service-formation = formation
directory-service-vivres = vivres
directory-service-danger = danger
directory-sex-f = femmes
directory-sex-m = hommes
directory-cost-gratuit = gratuit
directory-cost-partiel = une partie à payer
directory-cost-payant = payant
directory-cost-unknown = pas connu
