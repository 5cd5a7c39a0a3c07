# Le mot « plainte » n'y est pas: sur un téléphone partagé, il demande « de quoi ? ».
plainte-quoi = Un souci avec l'équipe. On garde ton numéro et ta réponse. Une responsable lit, sans le numéro. 0: fin. Quel souci ?
    .paroles = Paroles qui blessent
    .faveur = Argent ou faveur demandés
    .secret = Mon secret raconté
    .absent = Personne n'est venu
    .autre = Autre chose
plainte-recue = Merci. Ton message est gardé. Une responsable est prévenue.
plainte-personne = Merci. Personne n'est de service. Ton message est gardé.
plainte-fin = Ce n'est pas ta faute. C'est toi qui décides. Si tu as peur, écris SOS. Reviens quand tu veux.
plainte-moment = Peux-tu écrire au calme maintenant ?
    .seule = Oui, téléphone à moi
    .partage = Oui, téléphone partagé
    .non = Non, plus tard
