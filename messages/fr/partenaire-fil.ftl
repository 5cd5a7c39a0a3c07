# Ce que lit une personne de service qui écrit « K4T7 Bonjour » à celle dont elle a la demande.
partenaire-fil-parti = { $code }: message parti.
partenaire-fil-heures = { $code }: message gardé. Elle lira après { $hour } h.
partenaire-fil-attend = { $code }: message gardé. { $contact ->
        [stop] Elle a dit stop: elle reviendra.
        [call] Elle n'accepte qu'un appel: elle lira quand elle écrira.
        [never] Elle n'a pas permis de SMS: elle lira quand elle écrira.
       *[writes] Elle lira quand elle écrira: pas de SMS chez elle.
    }
partenaire-fil-souvent = { $code }: message gardé, trop de messages en une heure. Elle lira quand elle écrira.
partenaire-fil-cache = Caché dans le message: numéro, lien, nom ou lieu.
partenaire-fil-mot = { $code }: pas envoyé. { $rule ->
        [R01] Un mot peut la trahir ou la blesser (règle R01).
        [R05] Un mot accuse (règle R05).
        [R06] Une promesse que personne ne peut tenir (règle R06).
       *[R16] Elle garde ses messages, sauf un seul (règle R16).
    } Autres mots, s'il vous plaît.
partenaire-fil-long = { $code }: pas envoyé, trop long. { $most } signes au plus: coupez en deux.
partenaire-fil-vide = { $code }: pas envoyé. Ecrivez avec des lettres, sans dessin.
partenaire-fil-inconnu = { $code }: pas envoyé. Ce code n'est pas chez vous. Vérifiez-le.
partenaire-fil-plus = { $code } n'est plus à vous. Message pas envoyé.
partenaire-fil-accepter = { $code }: pas envoyé. Acceptez d'abord: 1 { $code }.
