internal import GRDB
internal import Geodesy
internal import Interchange
internal import LandModel
internal import Refusals

/// Why a workspace or a manifest is refused: what, where, and what to do.
public struct WorkspaceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, and the layer, feature or field in it, as far as known.
  public let place: String
  /// What is wrong.
  public let message: String
  /// What to do.
  public let remedy: String

  /// Says what is wrong.
  public init(_ message: String, remedy: String, place: String) {
    self.place = place
    self.message = message
    self.remedy = remedy
  }

  /// Everything in one line.
  public var description: String { "\(place): \(message); \(remedy)" }
}

extension WorkspaceError {
  /// Any error that a workspace's file gives rise to; one of ours stays as it is.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as WorkspaceError: self = error
    case let error as GeodesyError:
      self.init(
        "the working system cannot be used: \(error)", remedy: "load the workspace anew from its manifest", place: path)
    case let error as Refusal:
      self.init(
        error.message.en, remedy: error.remedy.en,
        place: error.located(at: RefusalPlace(file: path)).place.text(.english))
    case let error as AliasFault:
      self.init(error.message, remedy: "correct the table of aliases", place: "\(path), line \(error.line)")
    default:
      let fault = GeoPackageFault.error(error, file: path)
      let place = [fault.place.file ?? path, fault.place.layer.map { "layer \($0)" } ?? ""].filter { !$0.isEmpty }
      self.init(fault.message.en, remedy: fault.remedy.en, place: place.joined(separator: ", "))
    }
  }
}
