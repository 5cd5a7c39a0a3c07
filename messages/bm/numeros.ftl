# draft
numeros-liste = I bɛ se ka wele: { $numbers }.
numeros-aucun = Nimɔrɔ si ma sɛgɛsɛgɛ sisan. I bɛ se ka sɛbɛn yan waati o waati.
