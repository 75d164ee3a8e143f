"""A second reader of the formats, written from docs/FORMAT.md alone.

It imports nothing of fieldkit: the standard library, ``cryptography``'s primitives and SQLCipher; age and openssl are
other people's programs. It reads simply and whole, without care for memory. Run it with

    python -m tests.peers.second_implementation CONFIG.json

and it prints what it found as one JSON object, or says what does not hold and ends with status 1.
"""
