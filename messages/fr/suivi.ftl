# La question part sans qu'elle ait écrit: elle ne dit rien à qui la lit.
suivi-question = { engine-label }: comment ça va ?
    .oui = Bien
    .peu = Moyen
    .encore = Mal
suivi-fin = Merci. Ecris ou compose quand tu es au calme.
