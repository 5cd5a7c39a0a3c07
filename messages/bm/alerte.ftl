# draft
alerte = Kunnafoni { $code }: { $urgency ->
        [high] TELIYA LA
        [medium] joona
       *[low] a lajɛ
    }. Yɔrɔ: { $area }. Jaabi: 1 an sɔnna, 2 an ma sɔn, 3 sisan tɛ.
alerte-bis = (kokura)
alerte-prise = { $code }: jɛkulu wɛrɛ b'a la. Aw ni ce.
alerte-zone = { $code }: yɔrɔ { $area }.
alerte-contact = { $code }: { $contact ->
        [call] a sɔnna weleli ma; a nimɔrɔ ɲini baara ɲɛmɔgɔw fɛ.
        [sms] a sɔnna SMS ma.
        [beep] a sɔnna bipu dɔrɔn ma: baara ɲɛmɔgɔw bɛ wele siɲɛ kelen, k'a dabila.
        [never] a tɛ sɔn foyi ma tugun: aw k'a makɔnɔ.
       *[writes] aw kana a wele tugun: a bɛna segin a yɛrɛ ye.
    }
alerte-personne = { $code }: a ko mɔgɔ si ma na. Jɛkulu wɛrɛ ɲinina.
alerte-moitie = { $code }: a ko a ye dɛmɛ dɔɔnin dɔrɔn sɔrɔ.
alerte-fermee = { $code }: a datuguna a tigi ka ɲinini na. Aw ni ce.
alerte-signal = { $code }: a tigi ye cikan ci gundo la. Aw kana a wele, aw kana sɛbɛn a ma.
alerte-fil = { $code }: { $text }
alerte-fil-part = { $code } { $part }: { $text }
alerte-fil-remis = { $code }: cikan sera a ka telefɔni na.
alerte-fil-perdu = { $code }: cikan ma se a ma, walima a dɔnbali don. A bɛna a kalan n'a sɛbɛnna.
alerte-fil-avant = { $code }: cikan { $count } tun bɛ yen aw ɲɛ. Baara ɲɛmɔgɔw bɛ se k'u kalan.
alerte-accord = { $code }: { $answer ->
        [yes] a sɔnna jɛkulu wɛrɛ ma.
       *[no] a tɛ jɛkulu wɛrɛ fɛ.
    }
alerte-rappel-dossier = { $code } bɛ makɔnɔ. Jaabi: FINI { $code }, NOTE { $code } walima PASSER { $code }.
alerte-passee = { $code }: aw ma kibaru di, jɛkulu wɛrɛ ɲinina. Aw ni ce.
alerte-reste = { $code }: jɛkulu tɔ kelen tɛ se. Ɲinini bɛ to aw bolo.
alerte-confirmer = { $code }: jɛkulu ko ko ɲinini tɛ tiɲɛ ye. A lajɛ, o kɔfɛ: kuma case { $code } --close.
alerte-sans-nom = Aw ka ɲinini minnu tɛ mɔgɔ si bolo: { $count }. U lajɛ: TAW.
