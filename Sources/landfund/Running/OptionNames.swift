internal import Interchange
internal import Refusals

/// How refusals name the options of the command line: the libraries say what is missing, and these words what to type.
extension SystemRequest.Wording {
  /// The options of a command that measures files.
  static let measuring = options(target: "--work-crs")
  /// Those of one that writes a file in another system.
  static let converting = options(target: "--to")
  /// Those of one that writes what a workspace holds.
  static let exporting = SystemRequest.Wording(
    stated: nil, overrides: nil, target: target("--to"), compromise: .same("--allow-ballpark"),
    speaker: .same("--crs"), key: .same("--crs"))

  /// Those of the picture below the map of a report.
  static let backdrop = SystemRequest.Wording(
    stated: "--backdrop-crs EPSG:9216", overrides: nil, target: target("--backdrop-crs"),
    compromise: .same("--allow-ballpark"), speaker: .same("--backdrop-crs"), key: .same("--backdrop-crs"))

  private static func options(target option: String) -> SystemRequest.Wording {
    SystemRequest.Wording(
      stated: "--crs EPSG:9216", overrides: .same("--override-crs"), target: target(option),
      compromise: .same("--allow-ballpark"), speaker: .same("--crs"), key: .same("--crs"))
  }

  private static func target(_ option: String) -> LocalisedText {
    LocalisedText(
      en: "with \(option), as in \(option) EPSG:9216", vi: "bằng \(option), ví dụ \(option) EPSG:9216")
  }
}

extension Refusal {
  /// The refusal of tables in a database with the options of `export` that do what its remedy says.
  var withDatabaseOptions: Refusal {
    switch code {
    case .placeTaken: adding(.same(" (--replace, --truncate)"))
    case .notOurTable: adding(.same(" (--schema)"))
    case .tableInUse: adding(.same(" (--truncate)"))
    default: self
    }
  }

  /// The refusal with the option that does the last thing of its remedy.
  func adding(_ option: LocalisedText) -> Refusal {
    var refusal = self
    refusal.remedy = LocalisedText(en: remedy.en + option.en, vi: remedy.vi + option.vi)
    return refusal
  }
}
