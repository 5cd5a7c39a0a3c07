people-title = Personnes
people-count = { $count ->
    [one] Une personne
   *[other] { $count } personnes
}
people-name = Nom
people-role = Rôle
people-partner = Équipe
people-programme = Le programme
people-state = État
people-state-invited = Pas encore venue
people-state-active = Travaille ici
people-state-left = Partie
people-seen = Vue
people-never = jamais
people-invite = Inviter quelqu'un
people-invite-make = Faire le lien
people-login-hint = Lettres sans accents, chiffres, points et tirets ; il ne change plus.
people-team = Assistante ou assistant social dans l'équipe { $name }.
people-language = Langue
people-reads = Langue maternelle des textes
people-reads-hint = Cette personne peut approuver les textes de la ligne dans ces langues.
people-link = Le lien
people-link-how = Donnez ce lien à { $name }, de la main à la main. Il sert une fois, pendant { $hours } heures.
people-link-once = Il ne sera plus montré : copiez-le maintenant.
people-invited-before = Ce lien a déjà été fait, et il n'est montré qu'une fois.
people-cases = Dossiers à son nom
people-again = Inviter de nouveau
people-again-how = Pour qui n'est pas encore venu, ou a perdu son téléphone et ses codes. L'ancien mot de passe ne vaut plus.
people-change = Changer
people-change-how = Ses sessions se ferment. Avec une autre équipe ou un autre rôle, ses dossiers restent à son ancienne équipe.
people-changed = C'est changé.
people-sessions = { $count ->
    [0] Pas de session ouverte
    [one] Une session ouverte
   *[other] { $count } sessions ouvertes
}
people-end = Fermer toutes ses sessions
people-ended = Ses sessions sont fermées.
people-leave = Laisser partir
people-leave-how = Ses sessions se ferment, son identifiant ne sert plus à personne.
people-alone = C'est la dernière personne de cette équipe ici : ses dossiers restent aux téléphones de l'équipe.
people-heir = Qui reprend ses dossiers ?
people-heir-nobody = Personne : ils restent à l'équipe
people-why = Pourquoi ?
people-left = La personne est partie.
staff-login = L'identifiant a 3 à 40 signes : a à z, 0 à 9, point ou tiret.
staff-login-other = Cet identifiant est déjà le nom d'autre chose ici.
staff-taken = Quelqu'un a déjà cet identifiant.
staff-name = Écrivez le nom de la personne.
staff-role = Choisissez un rôle.
staff-language = Choisissez une langue.
staff-reads = Les textes sont en français et en bambara.
staff-partner = Choisissez une équipe du répertoire ; ce rôle en demande une.
staff-nobody = Cette personne n'est plus là.
staff-heir = Cette personne ne peut pas reprendre les dossiers de l'équipe.
staff-last = C'est la dernière personne de l'administration : invitez-en une autre d'abord.
staff-self = Personne ne fait cela pour soi-même.
staff-not-yours = Seule l'administration peut faire cela.
staff-why = Dites pourquoi, en quelques mots.
keeping-case = Ce dossier n'est pas à votre équipe.
keeping-colleague = Cette personne ne s'occupe pas des dossiers de l'équipe.
