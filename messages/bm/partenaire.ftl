# draft
partenaire-menu = Aw bɛ mun kɛ?
    .repondre = Kunnafoni jaabi
    .dossiers = An ka ɲininiw
    .note = Ka sɛbɛn
    .passer = Ka ɲinini lase jɛkulu wɛrɛ ma
    .fini = A banna
    .garde = Jɔn bɛ baara la
    .vu = A daminɛna
partenaire-aucune = Ɲinini si tɛ aw ka jaabi makɔnɔ.
partenaire-aucun = Ɲinini si tɛ aw bolo sisan.
partenaire-quelle = Ɲinini jumɛn?
partenaire-quelle-encore = Nimɔrɔ dɔ sugandi, walima kode sɛbɛn.
partenaire-vrai = { $code } wa?
    .oui = Awɔ
    .non = Ayi
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
partenaire-raison = { $code }: aw ka ban sɛbɛnna. Mun na?
    .complet = Yɔrɔ tɛ yen tugun
    .loin = A ka jan
    .service = An ka baara tɛ
    .age = A si tɛ an bolo
    .connue = N b'a dɔn
    .autre = Kun wɛrɛ
partenaire-ecrire = { $code }: aw b'a sɛbɛn. Tɔgɔ ni nimɔrɔ kana don a la.
partenaire-pas-chez-vous = { $code } tɛ aw bolo tugun. Aw ni ce.
partenaire-a-qui = { $code }: ka lase jɔn ma? 0: mɔgɔ si.
partenaire-passer = { $code }: ka lase { $to } ma wa?
    .oui = Awɔ
    .non = Ayi
partenaire-demande = { $code }: { $to } ɲininkara. A bɛ to aw bolo fo a ka jaabi ka na.
partenaire-reste = { $code } bɛ to aw bolo.
partenaire-personne = { $code }: mɔgɔ wɛrɛ tɛ se k'a ta. A bɛ to aw bolo.
partenaire-donne = { $code }: a ye dɛmɛ jumɛn sɔrɔ?
    .rue = Dɛmɛ nbɛda la
    .centre = Dɛmɛ santiri la
    .abri = Sunɔgɔyɔrɔ
    .sante = Furakɛli
    .droit = Sariya dɛmɛ
    .psy = Hakili furakɛli
    .autre = Fɛn wɛrɛ
partenaire-donne-autre = { $code }: fɛn wɛrɛ jumɛn?
    .formation = Kalan, baara
    .faux-numero = Nimɔrɔ tɛ a ta ye
    .abus = Ɲinini yɛrɛ tɛ
    .perdue = A ma sɔrɔ tugun
partenaire-on-demandera = { $code }: a sɛbɛnna, a yɛrɛ bɛna ɲininka. Aw ni ce.
partenaire-a-confirmer = { $code }: a sɛbɛnna. Baara ɲɛmɔgɔw b'a lajɛ.
partenaire-liste = { $list }
partenaire-ligne = { $code } { $urgency ->
        [high] TELIYA LA
        [medium] joona
       *[low] a lajɛ
    }, { $unit ->
        [min] miniti
        [h] lɛrɛ
       *[j] tile
    } { $count }, { $state ->
        [accepted] a minɛna
        [in-progress] a daminɛna
        [done] a banna
       *[offered] a jaabi
    }
partenaire-personne-de-garde = Mɔgɔ wɛrɛ tɛ baara la sisan.
partenaire-service = { $service ->
        [sante] furakɛli
        [abri] sunɔgɔyɔrɔ
        [droit] sariya
        [formation] kalan
        [vivres] dumuni
        [danger] lakanani
       *[ecoute] lamɛnni
    }
partenaire-coordination = Baara ɲɛmɔgɔw
partenaire-stop = A sɔrɔla. Kunnafoniw bɛna taa ɲɛ; u dabila ɲini baara ɲɛmɔgɔw fɛ.
