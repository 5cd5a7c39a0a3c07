# draft
suivi-question = { engine-label }: i ka kɛnɛ wa?
    .oui = Ka ɲi
    .peu = Dɔɔnin
    .encore = Ma ɲi
suivi-fin = I ni ce. Sɛbɛn walima wele ni i bɛ hɛrɛ la.
