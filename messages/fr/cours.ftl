# Les cours: vous, sans nom, une idée par unité.
cours-choix = Quel cours ?
    .social = Travail social
    .medias = Médias
cours-encore = Répondez par un chiffre.
cours-juste = C'est juste.
cours-presque = Pas tout à fait.
cours-suite = Et ensuite ?
    .suivante = Unité suivante
    .test = Test de 5 questions
    .liste = Liste des unités
cours-score = Test fini: { $score } sur 5. Le score est compté, sans votre nom. Vous pouvez relire une unité. Merci pour les enfants.
