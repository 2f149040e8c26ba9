"""Answers questions about China's rare-earth export controls: rules decide, passages support."""

__version__ = "0.1.0"
