# draft
partenaire-aide-mode = 1 an sɔnna, 2 an ma sɔn, 3 sisan tɛ: 1 K4T7. DAMINƐ, SƐBƐN, LASE, BANNA: LASE K4T7. Sɛbɛn a ma: K4T7 ni kuma. Kode tɛ: TAW, KƆLƆSI, MENU.
