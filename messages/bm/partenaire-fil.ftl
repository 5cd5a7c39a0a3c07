# draft
partenaire-fil-parti = { $code }: cikan taara.
partenaire-fil-heures = { $code }: cikan maralen don. A bɛna a kalan { $hour } h kɔfɛ.
partenaire-fil-attend = { $code }: cikan maralen don. { $contact ->
        [stop] A ko a dabila: a bɛna segin a yɛrɛ ye.
        [call] A sɔnna weleli dɔrɔn ma: a bɛna a kalan n'a sɛbɛnna.
        [never] A ma sɔn SMS ma: a bɛna a kalan n'a sɛbɛnna.
       *[writes] A bɛna a kalan n'a sɛbɛnna: SMS kana ci a ma.
    }
partenaire-fil-souvent = { $code }: cikan maralen don, cikanw ka ca lɛrɛ kelen na. A bɛna a kalan n'a sɛbɛnna.
partenaire-fil-cache = Dɔ dogolen don cikan na: nimɔrɔ, tɔgɔ walima yɔrɔ.
partenaire-fil-mot = { $code }: a ma ci. { $rule ->
        [R01] Daɲɛ dɔ bɛ se k'a tɔɲɔ (sariya R01).
        [R05] Daɲɛ dɔ bɛ a jalaki (sariya R05).
        [R06] Mɔgɔ si tɛ se ka nin layidu tiimɛ (sariya R06).
       *[R16] A ka cikan kelen dɔrɔn bɔ yen (sariya R16).
    } Daɲɛ wɛrɛ sɛbɛn.
partenaire-fil-long = { $code }: a ma ci, a ka jan. Sɛbɛnden { $most } dɔrɔn: a tila fila ye.
partenaire-fil-vide = { $code }: a ma ci. A sɛbɛn ni sɛbɛndenw ye, ja tɛ.
partenaire-fil-inconnu = { $code }: a ma ci. Nin kode tɛ aw bolo. A lajɛ.
partenaire-fil-plus = { $code } tɛ aw bolo tugun. Cikan ma ci.
partenaire-fil-accepter = { $code }: a ma ci. Sɔn fɔlɔ: 1 { $code }.
