nav-texts = Textes
texts-title = Textes et parcours
texts-what = Ce que la ligne dit, en français et en bambara. Les textes sont gardés avec le programme : ici on les lit, on en propose d'autres, et un lecteur de la langue les approuve.
texts-waiting = { $count ->
    [0] Aucune proposition n'attend
    [one] Une proposition attend
   *[other] { $count } propositions attendent
}
texts-table = Textes par parcours et par état
texts-flow = Parcours
texts-silent = Parcours sans texte à eux
texts-language-fr = Français
texts-language-bm = Bambara
texts-state-draft = brouillon
texts-state-approved = approuvé
texts-state-stale = à revoir
texts-is-draft = Brouillon
texts-is-approved = Approuvé
texts-is-stale = À revoir : l'autre langue a changé
texts-all = Tous les textes
texts-drawing = Dessin de { $file }
texts-drawing-how = { $count } étapes, du début en haut vers la fin en bas. La liste sous le dessin dit la même chose.
texts-steps = Les { $count } étapes en liste
texts-start = Commence à
texts-kind-menu = choix
texts-kind-question = question
texts-kind-action = action
texts-kind-sub = autre parcours
texts-kind-end = texte
texts-does = Fait :
texts-walks = Passe par
texts-giveup = Après trois réponses pas comprises
texts-return = retour au parcours d'avant
texts-words = { $count ->
    [one] Un texte
   *[other] { $count } textes
}
texts-letters = Lettres hors SMS simple : { $letters }
texts-mended = Proposé :
texts-mend = Réparer
texts-sent = Envoyé :
texts-cost = { $encoding } · { $segments } SMS · { $units } signes · { $screens ->
    [one] 1 écran
   *[other] { $screens } écrans
}
texts-part-cost = { $encoding } · { $segments } SMS · { $units } signes
texts-approved-by = Approuvé par { $name }, le { $day }
texts-proposal-waits = Une proposition attend
texts-read-it = Lu, j'approuve
texts-approve-how = Vous approuvez les textes cochés, mot pour mot. Si un texte change, l'approbation tombe.
texts-approve = Approuver les textes cochés
texts-approved = C'est approuvé.
texts-none = Aucun texte n'était coché.
texts-changed = Un texte a changé depuis que la page a été ouverte. Relisez-le.
texts-complaints = Le vérificateur refuse un texte : rien ne peut être approuvé. Ses phrases sont en anglais.
texts-edit = Proposer d'autres mots
texts-part = { $name ->
    [text] Texte
   *[other] Choix { $name }
}
texts-before = Avant :
texts-after = Après :
texts-variables = Ce qui est entre accolades est rempli par la ligne : à garder tel quel.
texts-check = Vérifier
texts-repair = Réparer les lettres
texts-propose = Proposer
texts-checked = Rien à redire. Ce n'est pas encore proposé.
texts-refused = Ce texte est refusé. Les raisons, en anglais, sont sous chaque champ.
texts-proposed = C'est proposé. Le texte change quand le programme est mis à jour.
texts-same = Rien n'a changé.
texts-proposals = Propositions
texts-proposals-what = Elles ne changent rien tant que l'équipe technique ne les a pas mises dans le programme (kuma texts proposals).
texts-proposals-none = Aucune proposition.
texts-proposal-open = En attente
texts-proposal-taken = Faite
texts-proposal-overtaken = Dépassée : le texte a changé autrement
texts-by = par { $name }, { $ago }
texts-withdraw = Retirer
texts-withdrawn = La proposition est retirée.
texts-patch = Télécharger pour l'équipe technique
