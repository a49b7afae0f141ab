internal import Foundation

#if os(Linux)
  internal import CConfinement
#endif

/// The server that started this process as a job, if one did.
package enum JobParent {
  /// The variable by which the server says who it is.
  package static let variable = "LANDFUND_SERVER"

  /// Lets the process end with the server that started it, however that ends.
  ///
  /// Nobody would hear of the job any more, and the server's successor would find it at work. A process that no server
  /// started goes on as it is.
  /// To be called first of all: where the server is gone already, the process ends at once.
  package static func endWithIt() {
    #if os(Linux)
      guard let server = ProcessInfo.processInfo.environment[variable] else { return }
      _ = landfund_end_with_parent()
      guard server == "\(getppid())" else { _exit(137) }
    #endif
  }
}
