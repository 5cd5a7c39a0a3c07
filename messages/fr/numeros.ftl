numeros-liste = Tu peux appeler: { $numbers }.
numeros-aucun = Aucun numéro n'est vérifié maintenant. Tu peux écrire ici quand tu veux.
numeros-danger = Tu peux appeler: { $numbers }.
numeros-message-fin = Personne n'est là. Ton message est gardé. Tu peux appeler: { $numbers }.
numeros-danger-fin = Personne n'est là. Ta demande est gardée. Tu peux appeler: { $numbers }.
