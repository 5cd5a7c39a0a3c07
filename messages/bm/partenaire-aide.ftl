# draft
partenaire-aide-mode = Jaabi: 1 an sɔnna, 2 an ma sɔn, 3 sisan tɛ. Ni ɲininiw ka ca: kode fara a kan, i n'a fɔ 1 K4T7.
