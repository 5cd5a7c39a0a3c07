partenaire-aide-mode = 1 accepter, 2 refuser, 3 pas maintenant, avec le code: 1 K4T7. Aussi VU, NOTE, PASSER, FINI: VU K4T7. Sans code: MES dossiers, GARDE, MENU.
