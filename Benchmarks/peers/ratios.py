"""Joins the figures of LayerBench with those of the peers and prints a table of ratios.

usage: ratios.py OURS.tsv PEERS.tsv
Lines: job, features or peer, seconds, seconds of processor time of all threads (empty where a server does the work),
(ours: megabytes,) result.
"""

import sys


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#")]


def main(ours_path, peers_path):
    ours = rows(ours_path)
    print("| job | tool | seconds | processor seconds | seconds / ours | processor / ours | result |")
    print("| --- | --- | ---: | ---: | ---: | ---: | --- |")
    seen = set()
    for job, size, seconds, processor, _, result in ours:
        if job in seen or size not in ("200000", "0"):
            continue
        seen.add(job)
        wall, worked = float(seconds), float(processor)
        print(f"| {job} | LandFund | {wall:.3f} | {worked:.3f} | | | {result} |")
        for peer_job, peer, peer_seconds, peer_processor, peer_result in rows(peers_path):
            if peer_job == job:
                peer_wall, peer_worked = float(peer_seconds), float(peer_processor or "nan")
                ratios = f"{peer_wall / wall:.1f} | {peer_worked / worked:.1f}"
                row = f"| | {peer} | {peer_wall:.3f} | {peer_worked:.3f} | {ratios} | {peer_result} |"
                print(row.replace("nan", ""))
    print("\n| job | features | processor µs per feature | peak MB |\n| --- | ---: | ---: | ---: |")
    for job, size, _, processor, megabytes, _ in ours:
        if int(size):
            print(f"| {job} | {int(size):,} | {1e6 * float(processor) / int(size):.3f} | {megabytes} |")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
