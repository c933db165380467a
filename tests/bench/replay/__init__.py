"""What labelling an article costs: the cheapest keys a person could plan for it, pressed in the real window."""
