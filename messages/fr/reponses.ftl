# Des réponses prêtes pour qui a une demande; elles partent comme tout message du fil.
reponse-merci = Merci d'avoir écrit. Je lis tes messages.
reponse-parler = Peux-tu parler maintenant ? Réponds oui ou non.
reponse-heure = Quelle heure te convient ?
reponse-seule = Es-tu seule avec ton téléphone ? Réponds oui ou non.
reponse-decide = Tu n'as rien fait de mal. C'est toi qui décides.
reponse-cherche = Je cherche une réponse. Tu peux écrire quand tu veux.
reponse-venir = Préfères-tu venir, ou parler au téléphone ?
reponse-nuit = As-tu où dormir cette nuit ?
reponse-autrement = Je n'ai pas compris. Peux-tu l'écrire autrement ?
reponse-efface = Tu peux effacer ce message seulement.
reponse-fin = Merci pour ta confiance. Tu peux écrire quand tu veux.
