import LandModel
import PlaneGeometry
import Synchronization
import Testing

@testable import PlanChecks

@Suite("Results that rules share")
struct SharedResultsTests {
  private struct Fault: Error {}

  @Test("a result is made once, whoever asks for it at the same time")
  func once() throws {
    let (results, key) = (SharedResults(), SharedKey<Int>())
    let made = Mutex(0)
    let answers = try Workers.map(64, jobs: 8, size: 1) { _ in
      results.value(of: key) {
        made.withLock { $0 += 1 }
        return 7
      }
    }
    #expect(answers == [Int](repeating: 7, count: 64) && made.withLock { $0 } == 1)
  }

  @Test("keys of one type are told apart, and an error leaves the result to be made")
  func keys() throws {
    let (results, one, other) = (SharedResults(), SharedKey<Int>(), SharedKey<Int>())
    #expect(throws: Fault.self) { try results.value(of: one) { throw Fault() } }
    #expect(results.value(of: one) { 1 } == 1 && results.value(of: other) { 2 } == 2)
    #expect(results.value(of: one) { 3 } == 1)
    let layers = LayerKeys<String>()
    for layer in LayerName.allCases { #expect(results.value(of: layers[layer]) { "\(layer)" } == "\(layer)") }
  }

  @Test("a result may ask for another one while it is made")
  func nested() {
    let (results, outer, inner) = (SharedResults(), SharedKey<Int>(), SharedKey<Int>())
    #expect(results.value(of: outer) { results.value(of: inner) { 20 } + 1 } == 21)
  }
}
