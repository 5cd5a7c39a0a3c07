partenaire-aucune = Aucune demande n'attend votre réponse.
partenaire-quelle = Quelle demande ?
partenaire-quelle-encore = Choisissez un chiffre, ou écrivez le code.
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
partenaire-stop = Noté. Les alertes continuent; pour les arrêter, voyez la coordination.
