public import LandInventory
internal import LandModel
internal import Refusals

/// The file of criteria that a document rests on.
public struct CriteriaIdentity: Hashable, Sendable {
  /// The name in the file.
  public let name: String
  /// The version in the file; `nil` where such files have none.
  public let version: String?
  /// The SHA-256 of the file.
  public let sha256: String
  /// The law that each criterion rests on that day; `nil` where such files name none, without an entry where none holds.
  public private(set) var legalBasis: [Criterion: String]?

  /// Names a file.
  public init(name: String, version: String? = nil, sha256: String) {
    self.name = name
    self.version = version
    self.sha256 = sha256
  }

  /// Names the criteria of clean land, with the law that they rest on a day.
  init(_ criteria: CleanLandCriteria, sha256: String, on day: CivilDate?) {
    self.init(name: criteria.name, version: criteria.version, sha256: sha256)
    legalBasis = Criterion.allCases.reduce(into: [:]) { laws, criterion in
      laws[criterion] = day.flatMap { criteria.legalBasis(of: criterion, on: $0) }
    }
  }

  /// The identity in a document.
  var json: JSONValue {
    let name: JSONValue = ["name": .text(name)]
    let identity = (version.map { name.adding("version", .text($0)) } ?? name).adding("sha256", .text(sha256))
    guard let legalBasis else { return identity }
    let laws = Criterion.allCases.compactMap { criterion in
      legalBasis[criterion].map { JSONValue.Member(criterion.rawValue, .text($0)) }
    }
    return identity.adding("legal_basis", .object(laws))
  }

  /// Name and version in a sentence.
  func basis(_ language: Language) -> String {
    let version = version.map { (language == .english ? ", version " : ", phiên bản ") + $0 } ?? ""
    return (language == .english ? "Criteria: " : "Tiêu chí: ") + name + version + "."
  }

  /// Name and version.
  var text: String { "\(name), \(version ?? "")" }
}
