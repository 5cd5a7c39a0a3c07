# Les alertes aux partenaires: un code, l'urgence, la zone, rien d'autre.
alerte = Info { $code }: { $urgency ->
        [high] URGENT
        [medium] à voir vite
       *[low] à voir
    }. Zone: { $area }. Réponse: 1 accepter, 2 refuser, 3 pas maintenant.
alerte-bis = (bis)
alerte-prise = { $code }: une autre équipe s'en occupe. Merci.
alerte-zone = { $code }: zone { $area }.
alerte-contact = { $code }: { $contact ->
        [call] elle accepte un appel; le numéro est à demander à la coordination.
        [sms] elle accepte un SMS de la ligne.
        [beep] elle accepte un bip: la coordination sonne un coup, puis raccroche.
        [never] elle ne veut plus aucun contact: attendre qu'elle revienne.
       *[writes] ne plus l'appeler: elle reviendra sur la ligne.
    }
alerte-personne = { $code }: elle dit que personne n'est venu. Une autre équipe est demandée.
alerte-moitie = { $code }: elle dit n'avoir reçu qu'un peu d'aide.
alerte-fermee = { $code }: fermée à la demande de la personne. Merci.
alerte-signal = { $code }: signal discret de la personne. Ne pas l'appeler, ne pas lui écrire.
# Le fil: ce qu'elle écrit à la personne qui a sa demande, et ce que deviennent les messages.
alerte-fil = { $code }: { $text }
alerte-fil-part = { $code } { $part }: { $text }
alerte-fil-remis = { $code }: message remis sur son téléphone.
alerte-fil-perdu = { $code }: message pas remis, ou pas sûr. Gardé: elle lira quand elle écrira.
alerte-fil-avant = { $code }: { $count } messages d'avant vous. La coordination peut les lire.
alerte-accord = { $code }: { $answer ->
        [yes] elle est d'accord pour une autre équipe.
       *[no] elle ne veut pas d'autre équipe.
    }
alerte-rappel-dossier = { $code } attend. Répondez FINI { $code }, NOTE { $code } ou PASSER { $code }.
alerte-passee = { $code }: sans nouvelles de vous, une autre équipe est demandée. Merci.
alerte-reste = { $code }: l'autre équipe ne peut pas. Le dossier reste à vous.
alerte-confirmer = { $code }: l'équipe dit que la demande est fausse. Merci de vérifier, puis: kuma case { $code } --close.
alerte-sans-nom = Dossiers de votre équipe sans nom: { $count }. Pour les voir, écrivez MES.
