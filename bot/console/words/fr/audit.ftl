audit-title = Registre
audit-whole = { $count ->
    [one] Le registre est entier : une ligne.
   *[other] Le registre est entier : { $count } lignes.
}
audit-broken = Le registre est rompu à la ligne { $number } : quelqu'un a touché à la base. Appelez l'administration.
audit-yours = Ce que votre équipe a fait, et ce qui la concerne.
audit-number = Ligne
audit-when = Quand
audit-who = Qui
audit-who-hint = Un identifiant, en entier.
audit-what = Quoi
audit-any = Tout
audit-object = Sur quoi
audit-object-hint = Un code de dossier, un identifiant, un partenaire ou un texte, en entier.
audit-why = Pourquoi
audit-since = Depuis le jour
audit-since-wrong = Ce jour n'existe pas.
audit-search = Chercher
audit-all = Tout montrer
audit-shown = { $count ->
    [one] Une ligne
   *[other] { $count } lignes, la plus récente d'abord
}
audit-none = Aucune ligne.
audit-older = Lignes plus anciennes
audit-export = Sortir ces lignes en fichier (CSV)
audit-what-entered = Connexion
audit-what-joined = Première connexion
audit-what-invited = Invitation
audit-what-left = Départ
audit-what-locked = Trop d'essais
audit-what-recovery-code-used = Code de secours utilisé
audit-what-recovery-codes-made = Codes de secours refaits
audit-what-sessions-ended = Sessions fermées
audit-what-staff-changed = Personne changée
audit-what-cases-handed = Dossiers remis
audit-what-exported = Fichier sorti
audit-what-number-revealed = Numéro montré
audit-what-words-read = Ses messages lus
audit-what-thread-read = Conversation lue
audit-what-notes-read = Notes lues
audit-what-consent-overridden = Accord outrepassé
audit-what-wants-to-ask = Accord à demander
audit-what-closed = Dossier fermé
audit-what-case-accepted = Dossier accepté
audit-what-case-refused = Dossier refusé
audit-what-case-handed-over = Dossier passé
audit-what-case-kept = Dossier pris à son nom
audit-what-case-closed = Dossier fermé ici
audit-what-directory-imported = Répertoire renouvelé
audit-what-hotline-dialled = Numéro d'urgence composé
audit-what-partner-retired = Partenaire retiré
audit-what-partner-verified = Partenaire vérifié
audit-what-text-approved = Texte approuvé
audit-what-text-proposed = Texte proposé
audit-what-case-seen = Dossier ouvert
audit-what-case-begun = Aide commencée
audit-what-case-put-off = Dossier remis à plus tard
audit-what-case-finished = Aide finie
audit-what-case-offered = Dossier proposé
audit-what-case-asked-again = Équipe demandée de nouveau
audit-what-leave-asked = Accord demandé
audit-what-message-written = Message écrit
audit-what-note-written = Note écrite
audit-what-partner-added = Partenaire ajouté
audit-what-partner-changed = Partenaire changé
audit-what-proposal-withdrawn = Proposition retirée
