accueil-langue = Choisis ta langue
    .bm = Bamanankan
    .fr = Français
accueil-menu = { engine-label }
    .conseils = Conseils
    .parler = Parler à quelqu'un
    .suite = J'ai un code
    .langue = Langue
