partner-form-title = Modifier { $name }
partner-form-faults = { $count ->
    [one] Rien n'est enregistré. Une chose est à corriger :
   *[other] Rien n'est enregistré. { $count } choses sont à corriger :
}
partner-form-hint-name = Le nom reste le même ; un autre nom est un autre partenaire.
partner-form-hint-kind = En un ou deux mots : association, centre d'accueil, coordination…
partner-form-hint-languages = Des codes séparés par un point-virgule : fr;bm
partner-form-hint-place = Une ville, un village ou un quartier, comme dans la liste des lieux.
partner-form-hint-hours = 08:00-17:00 ; jour et nuit : 00:00-24:00
partner-form-hint-capacity = Combien de dossiers à la fois.
partner-form-hint-verified = Le jour où quelqu'un a demandé si tout est juste.
partner-form-hint-phones = Des numéros du Mali séparés par un point-virgule, dans l'ordre des appels.
partner-form-hint-phones-kept = Laissez vide pour garder les numéros. Sinon, écrivez-les tous, séparés par un point-virgule.
partner-form-keep = Enregistrer
