entrance-title = Enter the demo
entrance-who = You will be { $name }, an invented person. Role: { $role }.
entrance-enter = Enter
