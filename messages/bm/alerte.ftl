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
       *[writes] aw kana a wele tugun: a bɛna segin a yɛrɛ ye.
    }
alerte-personne = { $code }: a ko mɔgɔ si ma na. Jɛkulu wɛrɛ ɲinina.
alerte-moitie = { $code }: a ko a ye dɛmɛ dɔɔnin dɔrɔn sɔrɔ.
alerte-fermee = { $code }: a datuguna a tigi ka ɲinini na. Aw ni ce.
alerte-signal = { $code }: a tigi ye cikan ci gundo la. Aw kana a wele, aw kana sɛbɛn a ma.
alerte-reste = { $code }: jɛkulu tɔ kelen tɛ se. Ɲinini bɛ to aw bolo.
alerte-confirmer = { $code }: jɛkulu ko ko ɲinini tɛ tiɲɛ ye. A lajɛ, o kɔfɛ: kuma case { $code } --close.
