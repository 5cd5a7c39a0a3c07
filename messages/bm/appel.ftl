# draft
appel-ouvrir = I ni ce. { engine-label } de bɛ kuma. Waati in ka ɲi wa?
appel-autre = Hakɛ to, n ye nimɔrɔ fili. K'an bɛn.
appel-seule = I kelen bɛ, i bɛ se ka kuma wa?
appel-ecoute = I ni ce. N bɛ i lamɛn. Jalaki t'i la.
appel-decide = E de bɛ a latigɛ. I bɛ se k'a dabila waati o waati.
appel-danger = I bɛ hɛrɛ la sisan wa?
appel-besoin = I mago bɛ mun na fɔlɔ?
appel-suite = An bɛ se ka kuma cogo di, gɛlɛya t'a la?
appel-fin = I ni ce, i ye kuma fɔ. I bɛ se ka sɛbɛn waati o waati.
