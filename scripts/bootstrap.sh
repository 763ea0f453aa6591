#!/bin/sh
# Makes a virtual environment with pip in it: bootstrap.sh DIRECTORY
# Wants nothing but Python 3.11 or newer. PYTHON=/path/to/python3 chooses one.
set -eu

venv=$1

good() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

python=${PYTHON:-}
if [ -n "$python" ]; then
    good "$python" || { echo "bootstrap: PYTHON=$python is not Python 3.11 or newer" >&2; exit 1; }
else
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if good "$name"; then python=$name; break; fi
    done
fi
if [ -z "$python" ]; then
    echo "bootstrap: no Python 3.11 or newer was found." >&2
    echo "           Install one, or name it: make PYTHON=/path/to/python3.12 ..." >&2
    exit 1
fi

# Debian's python3 comes without ensurepip until python3-venv is installed.
if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "bootstrap: $python has no ensurepip; installing Debian's python3-venv"
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv
    else
        echo "bootstrap: $python cannot make a virtual environment: it lacks ensurepip." >&2
        echo "           On Debian and Ubuntu: sudo apt-get install python3-venv" >&2
        exit 1
    fi
fi

echo "bootstrap: $("$python" --version) makes $venv"
"$python" -m venv "$venv"
# Dependency groups need pip 25.1; the one that ships with Python 3.11 is older.
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
