# draft
relais-dit = Mɔgɔ dɔ bɛna i ka cikan kalan. I bɛ se ka segin waati o waati.
relais-personne = Mɔgɔ si tɛ baara la sisan. I ka cikan maralen don. Segin kɔfɛ.
