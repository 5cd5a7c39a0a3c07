nav-inbox = Demandes
inbox-title = Demandes
inbox-total = { $count ->
    [0] Aucune demande.
    [one] 1 demande, la plus pressée en haut.
   *[other] { $count } demandes, les plus pressées en haut.
}
inbox-none = Rien ici.
inbox-new-one = 1 nouvelle alerte
inbox-new-many = # nouvelles alertes
inbox-lost = Le réseau ne répond pas. La liste peut être ancienne.
inbox-folders = Dossiers
inbox-pages = Pages
inbox-before = Page d'avant
inbox-after = Page suivante
inbox-narrow = Filtrer
inbox-any = Tout
inbox-urgency = Urgence
inbox-need = Besoin
inbox-area = Zone
inbox-state = État
inbox-only-late = En retard seulement
inbox-show = Montrer
inbox-all = Sans filtre
inbox-late = EN RETARD
inbox-unread = { $count ->
    [one] 1 nouveau message
   *[other] { $count } nouveaux messages
}
inbox-asked = votre réponse est attendue
inbox-opened = Ouverte { $ago }.
inbox-touched = Dernier acte { $ago }.
inbox-due = À faire avant { $hour }, { $day }.
area-unknown = zone inconnue
folder = { $folder ->
    [mine] À moi
    [team] À l'équipe
    [waiting] À prendre
   *[all] Toutes
}
urgency = { $urgency ->
    [high] URGENT
    [medium] À voir vite
   *[low] À voir
}
need = { $need ->
    [danger] danger
    [ecoute] écoute
    [sante] soins
    [abri] abri
    [vivres] nourriture, vêtements
    [formation] formation, travail
    [droit] droit
    [force] forcée par quelqu'un
    [rappel] veut être appelée
    [enfant] un enfant vu en difficulté
    [plainte] plainte sur une équipe
   *[other] autre besoin
}
state = { $state ->
    [open] Personne ne l'a prise
    [unmet] Personne n'a pu être demandé
    [accepted] Chez { $holder }
    [helped] Aidée par { $holder }, sa réponse est attendue
    [closed] Fermée
   *[other] En cours
}
outcome = { $outcome ->
    [rue] soutien dans la rue
    [centre] soutien au centre
    [abri] hébergement
    [sante] soins
    [droit] aide juridique
    [psy] psychothérapie
    [formation] formation, réinsertion
    [faux-numero] faux numéro
    [abus] pas une vraie demande
    [perdue] contact perdu
   *[other] fermée à sa demande
}
