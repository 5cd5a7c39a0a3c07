partenaire-aide-mode = 1 accepter, 2 refuser, 3 pas maintenant: 1 K4T7. VU, NOTE, PASSER, FINI: VU K4T7. Lui écrire: K4T7 et le texte. Sans code: MES, GARDE, MENU.
