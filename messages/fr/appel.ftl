# Ce que dit qui l'appelle, pas à pas: une question à la fois, et rien de ce qu'elle a dit.
appel-ouvrir = Bonjour, ici { engine-label }. Est-ce le bon moment ?
appel-autre = Pardon, je me suis trompée de numéro. Bonne journée.
appel-seule = Es-tu seule, peux-tu parler ?
appel-ecoute = Merci. Je t'écoute. Tu n'as rien fait de mal.
appel-decide = C'est toi qui décides. Tu peux arrêter quand tu veux.
appel-danger = Es-tu en sécurité maintenant ?
appel-besoin = De quoi as-tu besoin d'abord ?
appel-suite = Comment te parler encore sans risque ?
appel-fin = Merci de m'avoir parlé. Tu peux écrire quand tu veux.
