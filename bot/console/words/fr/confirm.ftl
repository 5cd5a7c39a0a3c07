nav-confirm = À confirmer
confirm-title = À confirmer à deux
confirm-how = Ce qui touche à son accord, ou ferme une demande comme fausse, se décide à deux.
confirm-none = Rien n'attend.
confirm-what = { $what ->
    [close] Demande { $code } : la fermer ({ $target })
   *[override] Demande { $code } : demander à { $target } sans son accord
}
confirm-by = Proposé par { $name }, { $ago } : « { $why } »
confirm-yours = Vous l'avez proposé : une autre personne doit confirmer.
confirm-yes = Confirmer
confirm-no = Ne pas faire
confirm-confirmed = C'est confirmé et fait.
confirm-declined = Ce ne sera pas fait.
confirm-gone = Cela n'attend plus.
confirm-same = Une autre personne doit confirmer.
confirm-impossible = Ce n'est plus possible : la demande a changé.
