# draft
accueil-langue = Kan sugandi
    .bm = Bamanankan
    .fr = Tubabukan
accueil-menu = { engine-label }
    .conseils = Laadilikanw
    .parler = Ka kuma mɔgɔ dɔ fɛ
    .enfant = Den dɔ ko
    .apprendre = Kalan
    .participer = Tulon, hakilinaw
    .suite = Kode bɛ n bolo
    .choix = N ka sugandiliw
accueil-apprendre = Kalan
    .signes = Taamasiyɛnw
    .cours = Kalanw
    .numeros = Nimɔrɔw
accueil-gratuit = A tɛ sara.
