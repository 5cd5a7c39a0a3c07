# draft
rappel-dit = A sɛbɛnna. Mɔgɔ dɔ ladɔnniyara. I bɛ se ka segin yan waati o waati.
rappel-personne = A sɛbɛnna. Mɔgɔ si tɛ baara la sisan. Segin yan kɔfɛ.
alerte-rappel = { $code }: { $contact ->
        [call] a b'a fɛ u k'a wele tugun; nimɔrɔ ɲini baara ɲɛmɔgɔw fɛ.
       *[writes] a ye taamasiyɛn kɛ tugun; kana a wele: a bɛna segin yan.
    }
