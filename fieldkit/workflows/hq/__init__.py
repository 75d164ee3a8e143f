"""What headquarters does: set up, equip and approve teams, receive, open, answer with receipts."""
