"""The encrypted database connection, encrypted objects, durable writes, the head outside the database.

Nothing of the domain, and importing the package alone loads no SQLCipher: headquarters' door uses ``durable`` too.
"""
