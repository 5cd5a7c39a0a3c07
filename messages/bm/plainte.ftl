# draft
plainte-quoi = Gɛlɛya dɔ ni jɛkulu cɛ. An b'i nimɔrɔ n'i ka jaabi mara. Ɲɛmɔgɔ dɔ b'a kalan, nimɔrɔ kɔ. 0: laban. Gɛlɛya jumɛn?
    .paroles = Kuma jugu
    .faveur = Wari walima ko dɔ ɲinina
    .secret = N ka gundo fɔra
    .absent = Mɔgɔ ma na
    .autre = Fɛn wɛrɛ
plainte-recue = I ni ce. I ka cikan maralen don. Ɲɛmɔgɔ dɔ ladɔnniyara.
plainte-personne = I ni ce. Mɔgɔ si tɛ baara la sisan. I ka cikan maralen don.
plainte-fin = Jalaki t'i la. E de b'a latigɛ. N'i sirannen don, SOS sɛbɛn. Segin waati o waati.
plainte-moment = I bɛ se ka sɛbɛn hɛrɛ la sisan wa?
    .seule = Awɔ, n yɛrɛ ka telefɔni
    .partage = Awɔ, an bɛɛ ka telefɔni
    .non = Ayi, kɔfɛ
