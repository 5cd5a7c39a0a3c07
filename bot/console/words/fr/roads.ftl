roads-title = Routes
roads-what = Un cercle qui n'est pas ici est toujours ouvert. Une route fermée ou lente change qui est proposé.
roads-file = Fichier CSV des routes
roads-caption = { $count ->
    [one] Une saison
   *[other] { $count } saisons
}
roads-months = Mois
roads-from-to = de { $first } à { $last }
roads-now = Ce mois-ci
roads-yes = oui
roads-none = Aucune route n'est fermée ou lente.
roads-state-closed = fermée
roads-state-slow = lente
