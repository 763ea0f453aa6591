"""`python -m banggiao`: the same as the command `banggiao`."""

from banggiao.views.cli import main

if __name__ == "__main__":
    main()
