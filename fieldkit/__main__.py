"""``python -m fieldkit``."""

from fieldkit.cli.main import main

if __name__ == "__main__":
    main()
