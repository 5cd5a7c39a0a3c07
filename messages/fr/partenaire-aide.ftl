partenaire-aide-mode = Répondez à une alerte par 1 accepter, 2 refuser, 3 pas maintenant. Plusieurs alertes: ajoutez le code, par exemple 1 K4T7.
