# draft
suite-code = I ka kode, jateden 4?
suite-attente = Jaabi ma na fɔlɔ. I ka ɲinini bɛ yen hali bi. Segin waati o waati.
suite-personne = Mɔgɔ ma se ka jaabi fɔlɔ. I ka ɲinini maralen don. Segin waati o waati.
suite-prise = Mɔgɔ dɔ ye i ka ɲinini minɛ. I ye dɛmɛ sɔrɔ wa?
    .oui = Awɔ
    .peu = Dɔɔnin
    .encore = Mɔgɔ si ma na
suite-merci = I ni ce. E de bɛ a tɔ latigɛ. Segin waati o waati.
suite-dit = I ni ce. Mɔgɔ in bɛna a dɔn. Segin waati o waati.
suite-redemande = I ni ce. An bɛ mɔgɔ wɛrɛ ɲini. Segin waati o waati.
suite-fin = Basi tɛ. Segin waati o waati.
suite-nouvelle = { engine-label }: kibaru kura bɛ yen. Sɛbɛn walima wele ni i bɛ hɛrɛ la.
