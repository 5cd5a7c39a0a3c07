# Ce que le moteur dit dans tous les parcours.
engine-stop = C'est fini. Tu ne recevras plus rien. Tu peux écrire quand tu veux.
engine-end = Au revoir.
engine-unclear = Réponds avec un chiffre.
engine-changed = On reprend au début.
engine-more = 8. Suite
engine-cover = { engine-label }: des conseils gratuits pour tous.
    .go-on = Continuer
engine-label = Info jeunes
