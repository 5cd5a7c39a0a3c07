relais-dit = Une personne va lire ton message. Tu peux revenir quand tu veux.
relais-personne = Personne n'est de service maintenant. Ton message est gardé. Reviens plus tard.
