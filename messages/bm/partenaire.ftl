# draft
partenaire-aucune = Ɲinini si tɛ aw ka jaabi makɔnɔ.
partenaire-quelle = Ɲinini jumɛn?
partenaire-quelle-encore = Nimɔrɔ dɔ sugandi, walima kode sɛbɛn.
partenaire-reponse = { $code }: aw ka jaabi?
    .oui = An sɔnna
    .non = An ma sɔn
    .plus-tard = Sisan tɛ
partenaire-a-vous = { $code } kalifara aw ma. Yɔrɔ: { $area }. { $contact ->
        [call] A sɔnna weleli ma; a nimɔrɔ ɲini baara ɲɛmɔgɔw fɛ.
        [sms] A sɔnna SMS ma.
        [beep] A sɔnna bipu dɔrɔn ma: baara ɲɛmɔgɔw bɛ wele siɲɛ kelen, k'a dabila.
        [never] A ma sɔn foyi ma: aw k'a makɔnɔ.
       *[writes] Aw kana a wele: a bɛna segin a yɛrɛ ye.
    }
partenaire-prise = { $code }: jɛkulu wɛrɛ b'a la. Aw ni ce.
partenaire-partie = { $code } datuguna. Aw ni ce.
partenaire-note = { $code }: a sɛbɛnna. Aw ni ce.
partenaire-stop = A sɔrɔla. Kunnafoniw bɛna taa ɲɛ; u dabila ɲini baara ɲɛmɔgɔw fɛ.
