# Une autre sorte d'équipe pourrait aider: avec son oui seulement.
accord-question = Une autre équipe peut aider: { $kind ->
        [sante] des soins
        [abri] un lieu où dormir
        [droit] tes droits
        [formation] une formation
        [vivres] manger, habits
        [danger] te protéger
       *[ecoute] parler
    }. Elle verra ta demande, sans ton numéro. D'accord ?
    .oui = Oui
    .non = Non
accord-demandee = Merci. On demande à cette équipe. C'est toi qui décides. Reviens quand tu veux.
accord-personne = Merci. Personne n'est libre maintenant. La demande est gardée. Reviens quand tu veux.
accord-non = D'accord. Rien d'autre ne change. C'est toi qui décides. Reviens quand tu veux.
accord-plus-tard = Rien n'a changé. La question attend. Reviens quand tu veux.
