# draft
fil-suivants = { $text }
    .suivant = A kɔfɛta
    .repondre = Jaabi
    .fini = Basi tɛ
fil-dernier = { $text }
    .repondre = Jaabi
    .fini = Basi tɛ
fil-calme = Cikan kura si ma bɔ mɔgɔ in fɛ.
    .ecrire = Ka sɛbɛn
    .fini = N ka ɲinini
fil-ecrire = I sago sɛbɛn. 0: laban.
fil-recu = A sɔrɔla.
fil-cache = A sɔrɔla. Nimɔrɔw ni tɔgɔw tɛ tɛmɛ yan.
fil-garde = A sɔrɔla. Mɔgɔ in bɛna a kalan kɔfɛ.
fil-sms = { engine-label }: { $text }
