"""One peer's speed on given texts: bench_peer.py NAME TEXTS.json PASSES. Runs in the peers' own environment."""

import json
import statistics
import sys
import time

SLOW = 20  # texts that the slow peer gets


def main() -> None:
    """Print articles a second, the median of the passes after one that is not counted."""
    name, path, passes = sys.argv[1], sys.argv[2], int(sys.argv[3])
    with open(path, encoding="utf-8") as f:
        texts = json.load(f)
    if name == "underthesea":
        from underthesea import ner as work

        texts = texts[:SLOW]
    elif name == "pyvi":
        from pyvi.ViTokenizer import tokenize as work
    else:
        sys.exit(f"no peer {name}")
    seconds = []
    for _ in range(passes + 1):
        begin = time.process_time()
        for text in texts:
            work(text)
        seconds.append(time.process_time() - begin)
    print(len(texts) / statistics.median(seconds[1:]))


if __name__ == "__main__":
    main()
