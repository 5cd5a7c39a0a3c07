# draft
suite-code = I ka kode, jateden 4?
suite-attente = Jaabi ma na fɔlɔ. I ka ɲinini bɛ yen hali bi. Segin waati o waati.
suite-prise = Mɔgɔ dɔ ye i ka ɲinini minɛ. E de bɛ a tɔ latigɛ. Segin waati o waati.
suite-personne = Mɔgɔ ma se ka jaabi fɔlɔ. I ka ɲinini maralen don. Segin waati o waati.
suite-nouvelle = Kunnafoni: kibaru kura bɛ yen. Sɛbɛn walima wele ni i bɛ hɛrɛ la.
