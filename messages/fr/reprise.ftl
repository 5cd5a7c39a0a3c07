reprise-choix = { engine-label }
    .continuer = Continuer
    .menu = Autre chose
reprise-suite = On continue.
