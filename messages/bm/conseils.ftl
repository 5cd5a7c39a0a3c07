# draft
conseils-choix = Laadilikan jumɛn?
    .corps = N farikolo
    .secret = Gundow
    .ligne = Ɛntɛrinɛti
    .ville = Ka taa dugubaa la
    .demander = Dɛmɛ ɲinini
conseils-corps = I farikolo ye i yɛrɛ ta ye. I bɛ se ka ban, ka taa. A fɔ i dannamɔgɔ dɔ ye. Mɔgɔ si man kan k'i karaba.
conseils-secret = Gundo min b'i lasiran, o man ɲi. A fɔ i dannamɔgɔ dɔ ye. I josira don.
conseils-ligne = Ɛntɛrinɛti kan, mɔgɔ bɛ se k'a tɔgɔ ni a ja nkalon. I ka jaw mara i yɛrɛ ye. Kana taa dunan kelen na i kelen.
conseils-ville = I bɛ taa baara la dugubaa la wa? I taayɔrɔ fɔ i somɔgɔ dɔ ye. Nimɔrɔ dɔ mara. Layidu min ka di kojugu, o bɛ se ka kɛ nɛgɛn ye.
conseils-demander = Dɛmɛ ɲinini tɛ fili ye. I b'a fɔ i sago la, waati o waati. E de b'a latigɛ.
