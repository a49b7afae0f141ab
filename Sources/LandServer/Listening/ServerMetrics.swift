#if Server
  internal import Foundation
  internal import Synchronization

  /// What a server counts about itself, as text of Prometheus.
  final class ServerMetrics: Sendable {
    private struct Key: Hashable {
      let route: String
      let status: Int
    }

    private struct State {
      var requests: [Key: Int] = [:]
      var bytes = 0
      var milliseconds: [String: (sum: Double, count: Int, below: [Int])] = [:]
      var cacheHits = 0
      var cacheMisses = 0
      var dropped = 0
      var failedReads = 0
    }

    private static let bounds = [1.0, 5, 10, 50, 100, 500, 1000, 5000]
    private let state = Mutex(State())
    private let holder: SnapshotHolder?
    private let connections: ConnectionCounts
    private let more = Mutex<@Sendable () -> [String]>({ [] })

    init(_ holder: SnapshotHolder?, _ connections: ConnectionCounts) {
      self.holder = holder
      self.connections = connections
    }

    func count(_ entry: AccessEntry, bytes: Int) {
      let spent = entry.milliseconds
      state.withLock { state in
        state.requests[Key(route: entry.route, status: entry.status), default: 0] += 1
        state.bytes += bytes
        var latency = state.milliseconds[entry.route] ?? (0, 0, [Int](repeating: 0, count: ServerMetrics.bounds.count))
        latency.sum += spent
        latency.count += 1
        for (place, bound) in ServerMetrics.bounds.enumerated() where spent <= bound { latency.below[place] += 1 }
        state.milliseconds[entry.route] = latency
        if entry.cache == "hit" { state.cacheHits += 1 }
        if entry.cache == "miss" { state.cacheMisses += 1 }
        state.dropped += entry.droppedFeatures
      }
    }

    /// What else is said, one metric a line.
    func add(_ lines: @escaping @Sendable () -> [String]) { more.withLock { $0 = lines } }

    /// A newer workspace could not be read.
    func countFailedRead() { state.withLock { $0.failedReads += 1 } }

    /// Everything, one metric a line.
    func text(at now: Double) -> String {
      let held = holder?.state
      let state = state.withLock { $0 }
      var lines = ["# TYPE landfund_requests_total counter"]
      for (key, count) in state.requests.sorted(by: { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }) {
        lines.append("landfund_requests_total{route=\"\(key.route)\",status=\"\(key.status)\"} \(count)")
      }
      lines.append("# TYPE landfund_request_milliseconds histogram")
      for (route, latency) in state.milliseconds.sorted(by: { $0.key < $1.key }) {
        for (place, bound) in ServerMetrics.bounds.enumerated() {
          lines.append(
            "landfund_request_milliseconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(latency.below[place])")
        }
        lines.append("landfund_request_milliseconds_bucket{route=\"\(route)\",le=\"+Inf\"} \(latency.count)")
        lines.append("landfund_request_milliseconds_sum{route=\"\(route)\"} \(latency.sum)")
        lines.append("landfund_request_milliseconds_count{route=\"\(route)\"} \(latency.count)")
      }
      lines += [
        "# TYPE landfund_response_bytes_total counter", "landfund_response_bytes_total \(state.bytes)",
        "# TYPE landfund_tile_cache_hits_total counter", "landfund_tile_cache_hits_total \(state.cacheHits)",
        "# TYPE landfund_tile_cache_misses_total counter", "landfund_tile_cache_misses_total \(state.cacheMisses)",
        "# TYPE landfund_dropped_features_total counter", "landfund_dropped_features_total \(state.dropped)",
        "# TYPE landfund_failed_reads_total counter", "landfund_failed_reads_total \(state.failedReads)",
        "# TYPE landfund_connections gauge", "landfund_connections \(connections.total)",
        "# TYPE landfund_resident_bytes gauge", "landfund_resident_bytes \(ServerMetrics.residentBytes)",
      ]
      if let held {
        lines += [
          "# TYPE landfund_snapshot_info gauge", "landfund_snapshot_info{snapshot=\"\(held.snapshot.id)\"} 1",
          "# TYPE landfund_snapshot_age_seconds gauge", "landfund_snapshot_age_seconds \(max(0, now - held.loadedAt))",
          "# TYPE landfund_stale gauge", "landfund_stale \(held.isStale ? 1 : 0)",
        ]
      }
      return (lines + more.withLock { $0 }()).joined(separator: "\n") + "\n"
    }

    private static var residentBytes: Int {
      let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
      let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      return pages * sysconf(Int32(_SC_PAGESIZE))
    }
  }
#endif
