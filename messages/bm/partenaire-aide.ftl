# draft
partenaire-aide-mode = 1 an sɔnna, 2 an ma sɔn, 3 sisan tɛ, ni kode: 1 K4T7. DAMINƐ, SƐBƐN, LASE, BANNA fana: LASE K4T7. Kode tɛ: TAW, KƆLƆSI, MENU.
