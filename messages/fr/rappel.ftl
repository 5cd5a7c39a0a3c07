# Qui n'a pas de crédit: un appel manqué ou « rappelle-moi » est une demande (R43).
rappel-dit = C'est noté. Une personne est prévenue. Reviens ici quand tu veux.
rappel-personne = C'est noté. Personne n'est de service maintenant. Reviens ici plus tard.
# A qui a pris la demande, et à qui elle fait signe encore.
alerte-rappel = { $code }: { $contact ->
        [call] elle demande encore un appel; le numéro est à demander à la coordination.
       *[writes] elle fait encore signe; ne pas l'appeler: elle reviendra sur la ligne.
    }
