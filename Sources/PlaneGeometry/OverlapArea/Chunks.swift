/// Work on numbered things in chunks, several at once.
package enum Chunks {
  /// The results in order, the same for any number of jobs; some chunks are worked on at a time.
  ///
  /// - Parameters:
  ///   - count: how many things there are, numbered from 0.
  ///   - jobs: how many threads work at once; `nil` for as many as the machine has cores.
  ///   - size: how many things a thread takes at once.
  ///   - transform: what is made of each.
  /// - Throws: the first error in order; `CancellationError` when the task around it is cancelled.
  package static func map<Result: Sendable>(
    _ count: Int, jobs: Int?, size: Int = 64, _ transform: @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    let chunks = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    let threads = Workers.count(jobs)
    var results: [Result] = []
    results.reserveCapacity(count)
    for wave in stride(from: 0, to: chunks.count, by: 8 * threads) {
      guard !Task.isCancelled else { throw CancellationError() }
      let done = Workers.map(Array(chunks[wave..<min(wave + 8 * threads, chunks.count)]), jobs: threads) { chunk in
        Swift.Result { try chunk.map(transform) }
      }
      for chunk in done {
        do {
          results += try chunk.get()
        } catch let error as GeometryError where error.kind == .cancelled {
          throw CancellationError()
        }
      }
    }
    return results
  }
}
