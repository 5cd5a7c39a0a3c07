case-story = Son histoire
story-empty = Rien encore.
story-unread = (Aucune clé n'ouvre ce message.)
story-note = Note, gardée secrète
story-who = { $who ->
    [kuma] La ligne
    [she] Elle
   *[other] { $name }
}
message-state = { $who ->
    [she] Reçu
   *[other] { $state ->
        [waiting] Attend qu'elle revienne
        [leaving] En route
        [delivered] Remis sur son téléphone
        [not-delivered] Pas remis ; elle le lira en revenant
        [read] Lu par elle
       *[dropped] Plus envoyé
    }
}
story-what = { $what ->
    [opened] Demande ouverte
    [reported] Un enfant a été vu en difficulté
    [complained] Plainte déposée
    [located] Le lieu est connu
    [asked-to-be-called] Elle demande à être appelée
    [offered] Demandé à { $target }
    [asked-again] Redemandé à { $target }
    [revoked] { $target } n'est plus demandé
    [expired] { $target } n'a pas répondu à temps
    [alert-lost] L'alerte n'est pas arrivée chez { $target }
    [nobody-to-ask] Personne à qui demander
    [raised] La coordination est demandée aussi
    [overdue] En retard : personne ne l'a prise
    [reminded] Rappel à { $target }
    [passed-on] Sans nouvelles de { $target } : une autre équipe est demandée
    [partner-left] { $target } a quitté l'annuaire
    [accepted] A accepté
    [refused] A refusé
    [refused-because] Raison du refus
    [conflict] Refus
    [not-now] Pas maintenant
    [in-progress] S'en occupe
    [kept] Suivi par { $target }
    [laid-down] Suivi par personne
    [handing-over] Veut passer la demande à { $target }
    [handed-over] A passé la demande à { $target }
    [note] Note gardée
    [wrote] A écrit
    [done] Fini
    [asked-her] On lui a demandé si c'était une aide
    [her-answer] Sa réponse
    [nobody-came] Personne n'est venu, dit-elle
    [denied] Elle dit que ce n'était pas une aide
    [excluded] Elle ne veut pas de certaines équipes
    [excluded-holder] Elle ne veut plus de cette équipe
    [consented] Elle a répondu pour un autre service
    [consent-asked] On lui demandera son accord
    [wants-to-ask] Veut lui demander son accord
    [turned-to] La demande passe à un autre service
    [closed] Fermée
    [closed-unconfirmed] Fermée sans sa réponse
    [forgotten] Oubliée à sa demande
    [number-revealed] A vu son numéro
    [words-read] A lu ses messages
    [thread-read] A lu les messages et les notes
    [notes-read] A lu les notes
    [offered-by-hand] A choisi une équipe
    [consent-overridden] A passé outre son accord
    [override-proposed] Propose de passer outre son accord
    [override-declined] Ne passe pas outre son accord
    [close-proposed] Propose de fermer comme fausse
    [close-declined] Ne ferme pas comme fausse
   *[other] Étape notée
}
