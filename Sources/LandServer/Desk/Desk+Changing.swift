internal import Foundation
internal import LandStore
internal import Refusals

extension Desk {
  /// Changes what people say of findings in a workspace's file, in turn with all others who write to it.
  ///
  /// While a job or a program writes, or puts another file in its place, it waits and opens the file anew, five seconds at
  /// most; nobody else waits meanwhile.
  ///
  /// - Parameter body: reads and writes; it begins anew with each try, and must leave nothing behind that fails.
  /// - Throws: `Problem` `in_use` with who writes where the time is over, and what the body throws.
  func changing<Result>(_ workspace: DeskWorkspace, _ body: (Workspace) throws -> Result) throws -> Result {
    let (clock, patience) = (ContinuousClock(), Patience.seconds)
    let end = clock.now + .seconds(patience)
    while true {
      do {
        return try writing(to: workspace) {
          try Patience.$seconds.withValue(0) { try body(try Workspace(workspace.geoPackage)) }
        }
      } catch let refusal as Refusal where passes(refusal, in: workspace) {
        guard clock.now < end else {
          let writer = jobs.writer(of: workspace)
          throw Problem.inUse(by: writer?.by, writer?.command.rawValue, since: writer?.started ?? writer?.created)
        }
        Thread.sleep(forTimeInterval: min(0.05, patience))
      }
    }
  }

  /// Whether what a try was refused for may be over with the next one.
  private func passes(_ refusal: Refusal, in workspace: DeskWorkspace) -> Bool {
    switch refusal.code {
    case .inUse, .changedMeanwhile: true
    // A load empties the findings that the check behind it fills.
    case .unknownIdentifier, .fileNotFound: jobs.writer(of: workspace) != nil
    default: false
    }
  }
}
