"""Certificates, roles, signers and verifiers, the signed kit, key slots, passphrases. Stores nothing.

Who may do what is in the certificate: one role, as a certificate policy, and a name below headquarters' and the
team's. Every check is made at a time that is passed in, against roots that are passed in, and no network is asked.

>>> from fieldkit.keys.oids import ROLE_OIDS
>>> ROLE_OIDS["lead"].rsplit(".", 2)[1:]
['1', '2']
"""
