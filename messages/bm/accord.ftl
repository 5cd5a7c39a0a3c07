# draft
accord-question = Jɛkulu wɛrɛ bɛ se ka i dɛmɛ: { $kind ->
        [sante] furakɛli
        [abri] sunɔgɔyɔrɔ
        [droit] i josiraw
        [formation] kalan
        [vivres] dumuni, finiw
        [danger] ka i lakana
       *[ecoute] kuma
    }. A bɛna i ka ɲinini ye, nimɔrɔ kɔ. I sɔnna wa?
    .oui = Awɔ
    .non = Ayi
accord-demandee = I ni ce. Jɛkulu in ɲininna. E de b'a latigɛ. Segin yan waati o waati.
accord-personne = I ni ce. Mɔgɔ si tɛ yen sisan. I ka ɲinini maralen don. Segin yan waati o waati.
accord-non = Basi tɛ. Foyi ma yɛlɛma. E de b'a latigɛ. Segin yan waati o waati.
accord-plus-tard = Foyi ma yɛlɛma. Ɲininkali bɛ yen. Segin yan waati o waati.
