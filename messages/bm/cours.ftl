# draft
cours-choix = Kalan jumɛn?
    .social = Denw lakanali
    .medias = Kunnafonidilaw
cours-encore = Aw ye jaabi ni jateden ye.
cours-juste = Tiɲɛ don.
cours-presque = A ma dafa.
cours-suite = O kɔfɛ?
    .suivante = Ka taa ɲɛ
    .test = Ɲininkali 5
    .liste = Kalansenw bɛɛ
cours-score = Ɲininkaliw banna: { $score } / 5. O jate marala, aw tɔgɔ t'a la. Aw bɛ se ka kalansen dɔ kalan kokura. Aw ni ce denw tɔgɔ la.
