numeros-liste = Tu peux appeler: { $numbers }.
numeros-aucun = Aucun numéro n'est vérifié maintenant. Tu peux écrire ici quand tu veux.
