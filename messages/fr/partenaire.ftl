# Ce que lit un partenaire sur son téléphone; rien de ce qu'il écrit d'un dossier ne lui revient.
partenaire-menu = Que faire ?
    .repondre = Répondre à une alerte
    .dossiers = Mes dossiers
    .note = Noter
    .passer = Passer un dossier
    .fini = Fini
    .garde = Qui est de garde
    .vu = En cours
partenaire-aucune = Aucune demande n'attend votre réponse.
partenaire-aucun = Vous n'avez aucun dossier en cours.
partenaire-quelle = Quelle demande ?
partenaire-quelle-encore = Choisissez un chiffre, ou écrivez le code.
partenaire-vrai = { $code } ?
    .oui = Oui
    .non = Non
partenaire-reponse = { $code }: votre réponse ?
    .oui = Accepter
    .non = Refuser
    .plus-tard = Pas maintenant
partenaire-a-vous = { $code } est à vous. Zone: { $area }. { $contact ->
        [call] Elle accepte un appel; le numéro est à demander à la coordination.
        [sms] Elle accepte un SMS de la ligne.
        [beep] Elle accepte un bip: la coordination sonne un coup, puis raccroche.
        [never] Elle ne veut aucun contact: attendre qu'elle revienne.
       *[writes] Ne pas l'appeler: elle reviendra sur la ligne.
    }
partenaire-prise = { $code }: une autre équipe s'en occupe. Merci.
partenaire-partie = { $code } n'est plus ouverte. Merci.
partenaire-note = { $code }: noté. Merci.
partenaire-raison = { $code }: refus noté. Pourquoi ?
    .complet = Complet
    .loin = Trop loin
    .service = Pas notre service
    .age = Trop jeune ou trop grande
    .connue = Je connais la personne
    .autre = Autre raison
partenaire-ecrire = { $code }: votre note ? Sans nom ni numéro.
partenaire-pas-chez-vous = { $code } n'est plus chez vous. Merci.
partenaire-a-qui = { $code }: passer à qui ? 0: à personne.
partenaire-passer = { $code }: passer à { $to } ?
    .oui = Oui
    .non = Non
partenaire-demande = { $code }: demandé à { $to }. Il reste à vous jusqu'à sa réponse.
partenaire-reste = { $code } reste à vous.
partenaire-personne = { $code }: personne d'autre ne peut le prendre. Il reste à vous.
partenaire-donne = { $code }: quelle aide ?
    .rue = Soutien dans la rue
    .centre = Soutien au centre
    .abri = Hébergement
    .sante = Soins
    .droit = Aide juridique
    .psy = Psychothérapie
    .autre = Autre chose
partenaire-donne-autre = { $code }: quoi d'autre ?
    .formation = Formation, réinsertion
    .faux-numero = Faux numéro
    .abus = Pas une vraie demande
    .perdue = Contact perdu
partenaire-on-demandera = { $code }: noté, on lui demandera. Merci.
partenaire-a-confirmer = { $code }: noté. La coordination doit confirmer.
partenaire-liste = { $list }
partenaire-ligne = { $code } { $urgency ->
        [high] URGENT
        [medium] vite
       *[low] à voir
    }, { $count } { $unit }, { $state ->
        [accepted] accepté
        [in-progress] en cours
        [done] fini
       *[offered] à répondre
    }
partenaire-personne-de-garde = Personne d'autre n'est de garde maintenant.
partenaire-service = { $service ->
        [sante] soins
        [abri] abri
        [droit] droit
        [formation] formation
        [vivres] vivres
        [danger] protection
       *[ecoute] écoute
    }
partenaire-coordination = la coordination
partenaire-stop = Noté. Les alertes continuent; pour les arrêter, voyez la coordination.
