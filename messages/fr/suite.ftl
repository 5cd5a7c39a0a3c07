suite-code = Ton code de 4 chiffres ?
suite-attente = Pas encore de réponse. Ta demande est toujours là. Reviens quand tu veux.
suite-prise = Une personne a pris ta demande. Tu décides de la suite. Reviens quand tu veux.
suite-personne = Personne n'a pu répondre encore. La demande est gardée. Reviens quand tu veux.
suite-nouvelle = Info jeunes: il y a du nouveau. Ecris ou compose quand tu es au calme.
