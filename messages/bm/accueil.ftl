# draft
accueil-langue = Kan sugandi
    .bm = Bamanankan
    .fr = Tubabukan
accueil-menu = { engine-label }
    .conseils = Laadilikanw
    .parler = Ka kuma mɔgɔ dɔ fɛ
    .suite = Kode bɛ n bolo
    .langue = Kan
