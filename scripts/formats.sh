#!/bin/sh
# FollowTheMoney's own library for the test of that export: formats.sh BIN. It needs PyICU, of which there are no wheels:
# built where ICU and a compiler are, or can be installed; else that one test is left out, and says so.
set -u
bin=$1
"$bin/python" -c 'import followthemoney' > /dev/null 2>&1 && exit 0
ready() { pkg-config --exists icu-i18n 2> /dev/null && command -v c++ > /dev/null; }
if ! ready && [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    echo "installing ICU and a compiler for the test of FollowTheMoney"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y libicu-dev pkg-config g++ > /dev/null
fi
if ready && "$bin/python" -m pip install --quiet --disable-pip-version-check --group formats; then
    exit 0
fi
echo "no ICU or no compiler here: the test of FollowTheMoney is left out" \
    "(apt-get install libicu-dev pkg-config g++ brings it back)" >&2
