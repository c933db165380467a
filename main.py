"""Start the annotator: `python main.py [FOLDER|FILE]`."""

import sys

from annotator.cli import main

if __name__ == "__main__":
    sys.exit(main())
