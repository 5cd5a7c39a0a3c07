# draft
reponse-merci = I ni ce, i ye sɛbɛn kɛ. N bɛ i ka cikanw kalan.
reponse-parler = I bɛ se ka kuma sisan wa? Jaabi: awɔ walima ayi.
reponse-heure = Waati jumɛn ka ɲi i ma?
reponse-seule = I kelen bɛ ni i ka telefɔni ye wa? Jaabi: awɔ walima ayi.
reponse-decide = Jalaki t'i la. E de bɛ a latigɛ.
reponse-cherche = N bɛ jaabi ɲini. I bɛ se ka sɛbɛn waati o waati.
reponse-venir = I b'a fɛ ka na, walima ka kuma telefɔni na?
reponse-nuit = I bɛ se ka si yɔrɔ dɔ la bi wa?
reponse-autrement = N m'a faamu. I bɛ se k'a sɛbɛn cogo wɛrɛ la wa?
reponse-efface = I bɛ se ka cikan in dɔrɔn jɔsi.
reponse-fin = I ni ce i ka dannaya la. I bɛ se ka sɛbɛn waati o waati.
