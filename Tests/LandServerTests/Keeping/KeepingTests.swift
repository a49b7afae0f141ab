import Dispatch
import Synchronization
import Testing

@testable import LandServer

/// What is kept, and what is made once.
struct KeepingTests {
  @Test("the least recently used goes, and what costs more than the limit is not kept")
  func recent() {
    let values = RecentValues<Int, String>(limit: 10)
    #expect(values.keep("a", 1, cost: 4) == [] && values.keep("b", 2, cost: 4) == [])
    #expect(values[1] == "a")
    #expect(values.keep("c", 3, cost: 4) == ["b"] && values.cost == 8)
    #expect(values[2] == nil && values[1] == "a" && values[3] == "c")
    #expect(values.keep("d", 4, cost: 11) == ["d"] && values.cost == 8)
    #expect(values.keep("A", 1, cost: 6) == [] && values.cost == 10 && values[1] == "A")
    #expect(values.keep("e", 5, cost: 10) == ["c", "A"] && values.cost == 10)
    values.forget { $0 == 5 }
    #expect(values[5] == nil && values.cost == 0)
    #expect(values.keep("f", 6, cost: 10) == [] && values[6] == "f")
  }

  @Test("what many ask for at once is made once", .timeLimit(.minutes(1)))
  func once() throws {
    let flight = SingleFlight<Int, Int>()
    let made = Atomic(0)
    let kept = Mutex<Int?>(nil)
    let answers = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: 32) { _ in
      let answer = try? flight.value(7, WorkBudget(nil), known: { kept.withLock { $0 } }) {
        let number = made.wrappingAdd(1, ordering: .relaxed).newValue
        kept.withLock { $0 = number }
        return number
      }
      answers.withLock { $0.append(answer ?? 0) }
    }
    #expect(made.load(ordering: .relaxed) == 1 && answers.withLock { $0 } == .init(repeating: 1, count: 32))
  }

  @Test("who waits for one that fails makes it himself", .timeLimit(.minutes(1)))
  func failing() throws {
    struct Failure: Error {}
    let flight = SingleFlight<Int, Int>()
    let tries = Atomic(0)
    let begun = DispatchSemaphore(value: 0)
    let outcomes = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 1 { begun.wait() }
      let outcome = try? flight.value(7, WorkBudget(nil), known: { nil }) {
        let mine = tries.wrappingAdd(1, ordering: .relaxed).newValue
        if mine == 1 {
          begun.signal()
          throw Failure()
        }
        return mine
      }
      outcomes.withLock { $0.append(outcome ?? 0) }
    }
    #expect(outcomes.withLock { $0.sorted() } == [0, 2])
  }
}
