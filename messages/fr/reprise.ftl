reprise-choix = Info jeunes
    .continuer = Continuer
    .menu = Autre chose
reprise-suite = On continue.
