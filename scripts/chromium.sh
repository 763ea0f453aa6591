#!/bin/sh
# Debian's Chromium for the browser tests. Where it cannot be installed they are left out, and say so.
for name in chromium chromium-browser google-chrome; do
    command -v "$name" > /dev/null && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    echo "installing Chromium for the browser tests"
    apt-get update -qq && apt-get install -qq -y chromium > /dev/null && exit 0
fi
echo "no Chromium here: the browser tests are left out (apt-get install chromium brings them back)" >&2
