import PlaneGeometry
import Synchronization
import Testing

@Suite("Work on several threads")
struct WorkersTests {
  private struct Fault: Error, Equatable { let number: Int }

  @Test(
    "results stand in the order of the input for any number of jobs", arguments: [1, 2, 3, 16, nil] as [Int?], [1, 7])
  func order(jobs: Int?, size: Int) throws {
    #expect(try Workers.map(1000, jobs: jobs, size: size) { $0 * $0 } == (0..<1000).map { $0 * $0 })
    #expect(try Workers.map(Array(0..<1000), jobs: jobs) { "\($0)" } == (0..<1000).map { "\($0)" })
    #expect(try Workers.map(0, jobs: jobs, size: size) { $0 } == [])
  }

  @Test("the first error in order is thrown, and the rest is not begun", arguments: [1, 2, 8])
  func firstError(jobs: Int) throws {
    for _ in 0..<20 {
      let begun = Mutex(0)
      let fault = #expect(throws: Fault.self) {
        try Workers.map(100_000, jobs: jobs, size: 1) { number in
          begun.withLock { $0 += 1 }
          if number >= 10 { throw Fault(number: number) }
          return number
        }
      }
      #expect(fault == Fault(number: 10) && begun.withLock { $0 } < 100_000)
    }
  }

  @Test("a state belongs to one thread", arguments: [1, 4])
  func states(jobs: Int) throws {
    let sums = try Workers.map(Array(0..<1000), jobs: jobs, makeState: { 0 }) { (count: inout Int, _) -> Int in
      count += 1
      return count
    }
    // What each thread counted ends with how many it took; together they took all.
    #expect(sums.count == 1000 && sums.count { $0 == 1 } <= jobs)
  }

  @Test("work ends when the task around it is cancelled", .timeLimit(.minutes(15)), arguments: [1, 4])
  func cancelled(jobs: Int) async {
    let begun = Mutex(0)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try Workers.map(1_000_000, jobs: jobs, size: 1) { number in begun.withLock { $0 += 1 } }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(begun.withLock { $0 } == 0)
  }
}
