"""What a field team does: join, unlock, interview, collect, review, seal, give, take receipts."""
