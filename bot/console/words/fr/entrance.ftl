entrance-title = Entrer dans la démonstration
entrance-who = Vous serez { $name }, une personne inventée. Rôle : { $role }.
entrance-enter = Entrer
