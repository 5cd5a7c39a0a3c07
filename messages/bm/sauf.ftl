# draft
sauf-qui = Jɔn man kan ka i ka ɲinini ye? I bɛ se ka caman sugandi.
    .homme = Cɛ dɔ
    .chez-moi = N ka dugu mɔgɔw
    .lieu = Yɔrɔ dɔ, n b'a dɔn
    .fini = A bɛɛ de don
sauf-encore = A sɛbɛnna. Jɔn wɛrɛ?
    .homme = Cɛ dɔ
    .chez-moi = N ka dugu mɔgɔw
    .lieu = Yɔrɔ dɔ, n b'a dɔn
    .fini = A bɛɛ de don
sauf-lieu = Yɔrɔ jumɛn? Nimɔrɔ sugandi, walima tɔgɔ sɛbɛn.
