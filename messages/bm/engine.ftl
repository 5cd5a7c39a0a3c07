# draft
engine-stop = A banna. Foyi tɛna ci i ma tugun. I bɛ se ka sɛbɛn waati o waati.
engine-end = K'an bɛn.
engine-unclear = Jaabi ni jateden ye.
engine-changed = An b'a daminɛ kokura.
engine-more = 8. Kɔfɛ
engine-cover = { engine-label }: laadilikanw bɛɛ ye, fu.
    .go-on = Ka taa ɲɛ
engine-label = Kunnafoni
