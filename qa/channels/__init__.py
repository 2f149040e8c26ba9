"""The ways in: thin, each calls the engine, and nothing imports them."""
