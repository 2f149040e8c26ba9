"""How a question is read: from its text to the facts that are decided, one module for each thing that words tell."""
