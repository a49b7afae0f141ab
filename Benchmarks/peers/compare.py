"""Joins the figures of EngineBench with those of the peers and prints a table of ratios."""

import sys


def read(path):
    rows, heads = {}, []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                heads.append(line[1:].strip())
                continue
            job, size, figure = line.rstrip("\n").split("\t")
            rows[job, int(size)] = float(figure)
    return rows, heads


def main(ours_path, peers_path):
    ours, our_heads = read(ours_path)
    peers, peer_heads = read(peers_path)
    for head in our_heads + peer_heads:
        print(head)
    print("\n| job | size | LandFund, ns | peer, ns | peer / LandFund |\n| --- | ---: | ---: | ---: | ---: |")
    for (job, size), figure in ours.items():
        peer = peers.get((job, size))
        ratio = f"{peer / figure:.2f}" if peer and figure else ""
        print(f"| {job} | {size:,} | {figure:,.2f} | {'' if peer is None else f'{peer:,.2f}'} | {ratio} |")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
