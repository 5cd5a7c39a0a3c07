case-title = Demande { $code }
case-to-inbox = Retour aux demandes
case-unprinted = Une demande ne s'imprime pas : un papier se perd et se lit.
case-gone = Cette demande n'est plus chez vous. Merci.
case-gone-to = { $holder } s'occupe de cette demande. Merci.
case-here = Regarde aussi cette demande :
case-somebody = quelqu'un d'une autre équipe
case-age = Âge
case-years = { $age } ans
case-opened = Ouverte
case-deadline = À faire avant
case-language = Langue
case-speaks = { $language ->
    [fr] français
    [bm] bambara
   *[other] pas encore choisie
}
case-contact = Contact sans risque
contact = { $contact ->
    [call] Elle accepte un appel.
    [sms] Elle accepte un SMS de la ligne.
    [beep] Elle accepte un bip : sonner un coup, raccrocher.
    [never] Elle ne veut aucun contact : attendre qu'elle revienne.
    [frozen] SIGNAL DISCRET : ne pas l'appeler, ne pas lui écrire.
   *[writes] Ne pas l'appeler : elle reviendra sur la ligne.
}
contact-hours = De { $since } h à { $until } h.
contact-leaves = Elle a demandé à être oubliée.
case-consent = Son accord
case-consent-none = pas demandé
answer = { $answer ->
    [yes] oui
    [no] non
    [oui] c'était une aide
    [peu] un peu d'aide
    [non] personne n'est venu
   *[asked] demandé, elle n'a pas encore répondu
}
case-answer = Votre réponse
case-accept = Accepter
case-later = Pas maintenant
case-refuse = Refuser
case-reason = Pourquoi ?
reason = { $reason ->
    [complet] complet
    [loin] trop loin
    [service] pas notre service
    [age] trop jeune ou trop grande
    [connue] je connais la personne
   *[autre] autre raison
}
case-write = Lui écrire
case-words = Votre message
case-words-hint = Ni nom, ni numéro, ni lieu : ils seraient cachés. Quelqu'un d'autre peut le lire.
case-segments = SMS : { $count }
case-send = Envoyer
case-count = Compter les SMS
case-canned = Réponses prêtes
case-choose = { $language ->
    [fr] Choisir en français
   *[bm] Choisir en bambara
}
case-script = Si vous l'appelez : quoi dire
case-script-how = Une question à la fois. Attendez sa réponse.
script-appel-ouvrir = Ouvrir
script-appel-autre = Si quelqu'un d'autre répond, dire ceci et raccrocher
script-appel-seule = Peut-elle parler ?
script-appel-ecoute = Écouter
script-appel-decide = Elle décide
script-appel-danger = Est-elle en danger ?
script-appel-besoin = Le besoin
script-appel-suite = La suite
script-appel-fin = Finir
case-work = Le suivi
case-keeper = Suivi par
case-keeper-nobody = personne
case-kept-by = Suivi par { $name }.
case-kept-by-nobody = Suivi par personne.
case-take = Je la suis
case-lay-down = Je ne la suis plus
case-give = Donner à quelqu'un de l'équipe
case-give-do = Donner
case-keep-yours = C'est noté : vous suivez cette demande.
case-keep-given = C'est noté : votre collègue suit cette demande.
case-keep-laid = C'est noté : plus personne ne suit cette demande.
case-keep-gone = Cette demande n'est plus chez vous.
case-begin = Je m'en occupe
case-note = Note de l'équipe
case-note-hint = Sans nom ni numéro. Elle ne la lit jamais.
case-keep = Garder la note
case-hand-over = Passer à une autre équipe
case-hand-over-ask = Demander
case-to = À qui ?
case-km = { $km } km
case-nobody = Personne d'autre ne peut la prendre maintenant.
case-finish = Fini
case-outcome = Quelle aide ?
case-lead = Coordination
case-proposed = { $name } propose { $what ->
    [close] de fermer cette demande comme fausse
   *[override] de passer outre son accord
} : une deuxième personne doit confirmer.
case-see = Voir
case-asked = Qui a été demandé
case-asked-none = personne encore
case-looked = Qui a été regardé
looked = { $able ->
    [yes] peut aider
    [unwanted] elle n'en veut pas
    [service] ne fait pas cela
    [age] ne prend pas cet âge ou ce sexe
    [stale] annuaire trop ancien
    [closed] fermé maintenant
    [full] complet
    [asked] déjà demandé
    [road] route fermée
    [far] trop loin
   *[no] ne peut pas
}
referral = { $state ->
    [offered] attend sa réponse
    [accepted] a accepté
    [in-progress] s'en occupe
    [done] a fini
    [refused] a refusé
    [not-now] pas maintenant
    [expired] n'a pas répondu
   *[revoked] n'est plus demandé
}
case-why = Pourquoi ? (écrit au journal)
case-read = Lire les messages et les notes
case-reveal = Montrer son numéro
case-reveal-logged = Votre nom et la raison seront écrits au journal.
case-number = Son numéro
case-number-none = Aucune clé n'ouvre ce numéro.
case-number-once = Montré une seule fois. Ne le notez nulle part.
case-offer = Demander à une équipe qui peut
case-press = Redemander
case-ask = Demander
case-leave = Lui demander son accord pour un autre service
case-leave-for = Quel service ?
case-leave-ask = Lui demander quand elle reviendra
case-override = Passer outre son accord
case-override-how = Seulement pour la protéger d'un danger. Une deuxième personne doit confirmer.
case-propose = Proposer
case-close = Fermer
case-close-how = Une fausse demande ne se ferme qu'à deux.
case-fault-why = Dites pourquoi, en quelques mots.
case-fault-choice = Choisissez dans la liste ; elle peut avoir changé.
case-fault-empty = Écrivez quelque chose.
case-fault-long = C'est trop long : 1 000 signes au plus.
case-write-mot = Le mot « { $word } » ne peut pas arriver sur son téléphone. Dites-le autrement.
case-write-vide = Écrivez quelque chose, avec des lettres.
case-write-long = C'est trop long : { $most } signes au plus. Faites deux messages.
case-again = C'était déjà fait.
case-accept-yours = C'est à vous. Merci.
case-accept-already = Votre équipe l'a déjà acceptée.
case-accept-taken = Une autre équipe l'a prise avant. Merci.
case-accept-gone = Cette demande n'est plus ouverte. Merci.
case-refuse-noted = Noté. Une autre équipe est demandée.
case-refuse-gone = Cette demande n'est plus ouverte. Merci.
case-note-noted = C'est noté.
case-note-gone = Cette demande n'est plus chez vous.
case-finish-asked = Noté. On lui demandera si c'était une aide.
case-finish-confirm = Noté. La coordination doit confirmer.
case-finish-noted = C'est noté.
case-finish-gone = Cette demande n'est plus chez vous.
case-hand-over-asked = Demandé. Elle reste à vous jusqu'à la réponse.
case-hand-over-gone = Cette demande n'est plus chez vous.
case-write-parti = Le message part.
case-write-heures = Le message attend ses heures.
case-write-attend = Le message attend qu'elle revienne sur la ligne.
case-write-souvent = Beaucoup de messages cette heure : il attend qu'elle revienne.
case-write-signal = Signal discret : rien ne part. Le message est gardé.
case-write-cache = Un numéro, un nom ou un lieu a été caché.
case-offered = L'équipe est demandée.
case-close-closed = La demande est fermée.
case-close-proposed = Proposé. Une deuxième personne doit confirmer.
case-leave-asked = On lui demandera quand elle reviendra.
case-leave-yes = Elle a déjà dit oui.
case-leave-no = Elle a déjà dit non.
