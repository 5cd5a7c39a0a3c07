# Ceux qui ne verront pas sa demande.
sauf-qui = Qui ne doit pas voir ta demande ? Tu peux en choisir plusieurs.
    .homme = Un homme
    .chez-moi = Des gens de chez moi
    .lieu = Un lieu que je connais
    .fini = C'est tout
sauf-encore = C'est noté. Qui d'autre ?
    .homme = Un homme
    .chez-moi = Des gens de chez moi
    .lieu = Un lieu que je connais
    .fini = C'est tout
sauf-lieu = Quel lieu ? Choisis, ou écris le nom.
