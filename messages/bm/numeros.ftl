# draft
numeros-liste = I bɛ se ka wele: { $numbers }.
numeros-aucun = Nimɔrɔ si ma sɛgɛsɛgɛ sisan. I bɛ se ka sɛbɛn yan waati o waati.
numeros-danger = I bɛ se ka wele: { $numbers }.
numeros-message-fin = Mɔgɔ si tɛ yan. I ka cikan maralen don. Wele: { $numbers }.
numeros-danger-fin = Mɔgɔ si tɛ yan. I ka ɲinini maralen don. Wele: { $numbers }.
