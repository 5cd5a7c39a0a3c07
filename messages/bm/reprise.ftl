# draft
reprise-choix = Kunnafoni
    .continuer = Ka taa ɲɛ
    .menu = Fɛn wɛrɛ
reprise-suite = An bɛ taa ɲɛ.
