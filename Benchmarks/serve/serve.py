"""Measures landfund serve beside tipg with PostGIS, pygeoapi on a GeoPackage, ST_AsMVT and, where it is at hand, martin.

usage: serve.py LANDFUND TOWN.gpkg RUNS [SECONDS] [LARGE.gpkg]
  TOWN.gpkg    a workspace of PlanBench town, 200,000 parcels; LARGE.gpkg one of 800,000
  RUNS         how often each question is asked of each server, in turn; medians are printed
  SECONDS      how long each time
All servers hold the same parcels with the same eight fields; gzip is off, nothing is kept, no rate is limited. Peers have
two workers and their indexes; parcels stand in degrees for features and in the web's plane for tiles, so that they
transform nothing, while LandFund answers from VN-2000.
"""

import os
import statistics
import sys
import tempfile
import time

import alone
import jobs
import servers
from load import Load
from town import Town

CONNECTIONS = (2, 32)


def median(values):
    return statistics.median(values)


class Comparison:
    """The loads of one question by server and connections."""

    def __init__(self, job, peers, runs, seconds):
        self.job = job
        self.asked = [server for server in peers if server.name in job.paths]
        self.notes = self._compare()
        self.loads = {}
        for _ in range(runs):
            for connections in CONNECTIONS:
                for server in self.asked:
                    load = Load(server, job.paths[server.name], connections, seconds)
                    self.loads.setdefault((server.name, connections), []).append(load)

    def _compare(self):
        """What the answers to the first address hold; each server has been asked once then."""
        found, notes = {}, []
        for server in self.asked:
            start = time.perf_counter()
            what, size, dropped = found[server.name] = jobs.contents(server, self.job.paths[server.name][0])
            count = what if isinstance(what, int) else len(what)
            notes.append(f"{server.name} {count:,} features, {size:,} bytes, first answer {time.perf_counter() - start:.2f} s"
                         + (f", left out {dropped}" if dropped else ""))
        ours = found[jobs.OURS][0]
        for name, (what, _, _) in found.items():
            if self.job.same and not isinstance(ours, int) and what != ours:
                notes.append(f"NOT THE SAME FEATURES: {name}, {len(what ^ ours)} differ")
        return notes

    def figure(self, name, connections, of):
        return median([getattr(load, of) for load in self.loads[name, connections]])

    def lines(self):
        for connections in CONNECTIONS:
            ours = self.figure(jobs.OURS, connections, "rate")
            for server in self.asked:
                rate, p50, p99, worked = (
                    self.figure(server.name, connections, of) for of in ("rate", "median", "p99", "processor"))
                failed = sum(load.failed for load in self.loads[server.name, connections])
                ratio = quotient = ""
                if server.name != jobs.OURS:
                    ratio = f"{ours / rate:.1f}" if rate else "no answer in time"
                    quotient = f"{worked / self.figure(jobs.OURS, connections, 'processor'):.1f}"
                goal = f"≥ {self.job.goal}" if ratio and self.job.goal else ""
                print(f"| {self.job.name} | {connections} | {server.name} | {rate:,.1f} | {p50:,.2f} | {p99:,.2f} "
                      f"| {worked:,.3f} | {ratio} | {quotient} | {goal} | {failed or ''} |", flush=True)


def compared(program, town, runs, seconds):
    with tempfile.TemporaryDirectory() as folder:
        postgis, running = None, []
        try:
            postgis = servers.PostGIS(town.degrees)
            running.append(servers.landfund(program, town.workspace, "/collections", "--tile-cache", "0"))
            running.append(servers.tipg(postgis))
            pygeoapi, views = servers.pygeoapi(town.degrees, folder)
            running.append(pygeoapi)
            other = servers.martin(postgis)
            running += [other] if other else []
            print(f"PostGIS {postgis.sql('select postgis_lib_version()')}; "
                  + ("" if other else "martin is not at hand; ") + "seconds from start to a first answer: "
                  + ", ".join(f"{server.name} {server.seconds_to_first:.2f}" for server in running))
            print("\n| question | connections | server | a second | median, ms | p99, ms | processor ms | ours / peer "
                  "| processor, peer / ours | goal | failed |\n" + "| --- " * 11 + "|")
            notes = []
            for job in jobs.items(town):
                comparison = Comparison(job, running + views, runs, seconds)
                comparison.lines()
                notes.append(f"{job.name}: " + "; ".join(comparison.notes))
            for zoom in (14, 16):
                chosen, job = jobs.tiles(town, zoom)
                comparison = Comparison(job, running + views, runs, seconds)
                comparison.lines()
                notes.append(f"{job.name}: " + "; ".join(comparison.notes))
                for connections in CONNECTIONS:
                    figures = [postgis.tiles(chosen, connections, seconds) for _ in range(runs)]
                    rate, mean, worked = (median([figure[part] for figure in figures]) for part in range(3))
                    ratio = comparison.figure(jobs.OURS, connections, "rate") / rate
                    quotient = worked / comparison.figure(jobs.OURS, connections, "processor")
                    print(f"| {job.name} | {connections} | ST_AsMVT in SQL | {rate:,.1f} | {mean:,.2f} | | {worked:,.3f} "
                          f"| {ratio:.1f} | {quotient:.1f} | ≥ 5 | |")
            print("\nWhat the first answers hold:")
            for note in notes:
                print(f"- {note}")
            print(f"\nMB held at the end: " + ", ".join(f"{server.name} {server.megabytes:,.0f}" for server in running)
                  + f", PostgreSQL {postgis.megabytes:,.0f}")
        finally:
            for server in running:
                server.stop()
            if postgis:
                postgis.stop()


def main():
    program, workspace, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
    seconds = int(sys.argv[4]) if len(sys.argv) > 4 else 3
    with tempfile.TemporaryDirectory() as folder:
        # The server of PostgreSQL reads it through another user.
        os.chmod(folder, 0o755)
        town = Town(workspace, folder)
        print(f"{len(town.rows):,} parcels")
        missing = servers.missing()
        if missing:
            print(f"nothing is compared: {', '.join(missing)} not installed")
        else:
            compared(program, town, runs, seconds)
        alone.measure(program, town, runs, seconds)
    if len(sys.argv) > 5:
        alone.measure_large(program, sys.argv[5])


if __name__ == "__main__":
    main()
