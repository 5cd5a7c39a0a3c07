"""The console: where caseworkers, centres and coordinators work. A WSGI application of its own."""
