"""Launches the web page on this machine: `python app.py`, the same as `qa serve`."""

import sys

from qa.channels.cli import main

if __name__ == "__main__":
    sys.exit(main(["serve", *sys.argv[1:]]))
