rosters-title = Gardes
rosters-file = Fichier CSV des gardes
rosters-danger = Qui répond en cas de danger
rosters-nobody = Personne ne répond en cas de danger :
rosters-somebody = À chaque heure de la semaine, quelqu'un répond.
rosters-weeks = Les semaines des partenaires
rosters-kind = Garde
rosters-has = Tableau de garde
rosters-has-not = Pas de tableau de garde
rosters-has-not-how = Ses heures d'ouverture comptent, et tous ses téléphones sonnent.
rosters-hole = TROU
rosters-holes = { $count ->
    [one] Un trou dans la semaine
   *[other] { $count } trous dans la semaine
}
rosters-from-to = de { $start } à { $end }
rosters-week-of = Semaine de { $name }
rosters-caption = Qui est de garde, par jour et par heure
rosters-day = Jour
rosters-morning = Nuit, 0 h à 8 h
rosters-daytime = Jour, 8 h à 20 h
rosters-evening = Nuit, 20 h à 24 h
rosters-weekend = fin de semaine
rosters-closed = fermé
rosters-open = ouvert
rosters-no-one = personne de garde
rosters-phones = téléphones : { $ranks }
rosters-no-phone = aucun téléphone à ce partenaire
rosters-all-hours = jour et nuit
rosters-legend = Les téléphones sont nommés par leur place dans l'annuaire, dans l'ordre des appels.
rosters-weekday-lun = lundi
rosters-weekday-mar = mardi
rosters-weekday-mer = mercredi
rosters-weekday-jeu = jeudi
rosters-weekday-ven = vendredi
rosters-weekday-sam = samedi
rosters-weekday-dim = dimanche
rosters-weekday-all = tous les jours
