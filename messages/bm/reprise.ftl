# draft
reprise-choix = { engine-label }
    .continuer = Ka taa ɲɛ
    .menu = Fɛn wɛrɛ
reprise-suite = An bɛ taa ɲɛ.
