internal import Geodesy
internal import PlaneGeometry
internal import Refusals

/// The systems of `crs`, `bbox-crs` and `filter-crs`: CRS84, EPSG:4326, EPSG:3857, the working system, and those that the
/// office adds.
struct OfferedSystems: Sendable {
  /// All of them, CRS84 first, each once.
  let all: [OfferedSystem]
  /// The working system: `storageCrs`.
  let working: OfferedSystem

  /// The system of GeoJSON, and the default of every parameter.
  var crs84: OfferedSystem { all[0] }

  static let crs84Code = AuthorityCode(authority: "OGC", code: "CRS84")

  /// Chooses the ways between them and the working system.
  ///
  /// - Parameters:
  ///   - workingCode: the code of the working system.
  ///   - workingSystem: what it means.
  ///   - further: codes beside the standard ones.
  ///   - extent: the box of what is published, in the working system.
  /// - Throws: `GeodesyError` where there is no way between two of them. Cost: some tens of milliseconds.
  init(
    _ workingCode: AuthorityCode, _ workingSystem: CoordinateReferenceSystem, further: [AuthorityCode], extent: Box
  ) throws(GeodesyError) {
    let ground = WorkingGround(workingCode, workingSystem, extent)
    var all: [OfferedSystem] = []
    for code in [OfferedSystems.crs84Code, .epsg(4326), .epsg(3857), workingCode] + further
    where !all.contains(where: { $0.code == code }) {
      let system = code == workingCode ? workingSystem : try CoordinateReferenceSystem(code.description)
      all.append(try OfferedSystem(code, system, working: ground))
    }
    self.all = all
    working = all.first { $0.code == workingCode } ?? all[0]
  }

  /// The system that a parameter names.
  ///
  /// - Parameters:
  ///   - text: its address (`http://www.opengis.net/def/crs/EPSG/0/9216`), the same as a URN, or the code, in brackets or
  ///     not (`[EPSG:9216]`); `nil` for CRS84.
  ///   - parameter: the name of the parameter, for the problem.
  /// - Throws: `Problem` `unknown_crs`, with the addresses of those that are offered.
  func system(_ text: String?, parameter: String) throws(Problem) -> OfferedSystem {
    guard let text else { return crs84 }
    if let code = OfferedSystems.code(text), let system = all.first(where: { $0.code == code }) { return system }
    throw Problem(
      .unknownCRS,
      LocalisedText(
        en: "\(parameter)=\(text) is no system that is offered; take \(all.map(\.uri).joined(separator: ", ")).",
        vi:
          "\(parameter)=\(text) không phải hệ tọa độ được cung cấp; hãy chọn \(all.map(\.uri).joined(separator: ", "))."
      ),
      parameter: parameter, accepted: all.map(\.uri))
  }

  /// The code that an address, a URN or a code in brackets names; `nil` for anything else.
  static func code(_ text: String) -> AuthorityCode? {
    if text.hasPrefix("["), text.hasSuffix("]") { return AuthorityCode(String(text.dropFirst().dropLast())) }
    for scheme in ["http", "https"] {
      let start = "\(scheme)://www.opengis.net/def/crs/"
      if text.hasPrefix(start) { return code(text.dropFirst(start.count).split(separator: "/")) }
    }
    let urn = "urn:ogc:def:crs:"
    if text.lowercased().hasPrefix(urn) {
      return code(text.dropFirst(urn.count).split(separator: ":", omittingEmptySubsequences: false))
    }
    return AuthorityCode(text)
  }

  private static func code(_ parts: [Substring]) -> AuthorityCode? {
    parts.count == 3 ? AuthorityCode("\(parts[0]):\(parts[2])") : nil
  }
}
