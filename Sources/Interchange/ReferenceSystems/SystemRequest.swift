public import Geodesy

/// What the caller says about reference systems, and the words in which it is told what else it may say.
public struct SystemRequest: Sendable {
  /// The system of a file that names none.
  public var stated: CoordinateReferenceSystem?
  /// Whether `stated` holds where the file says otherwise, and where coordinates lie outside the areas of use.
  public var overrides = false
  /// The system to transform to first.
  public var working: CoordinateReferenceSystem?
  /// Whether a transformation is taken that is worse than it might be; see ``OperationCompromise``.
  public var allowsCompromise = false
  /// How messages name these settings.
  public var wording: Wording

  /// Nothing stated, nothing overridden, no transformation.
  public init(_ wording: Wording = .measuring) { self.wording = wording }

  /// The names of the settings where the caller has them.
  public struct Wording: Hashable, Sendable {
    /// Names the system of an input; `nil` where there is no input to name one for.
    public let stated: String?
    /// Lets that hold against the file and the areas of use.
    public let overrides: String?
    /// Names the system that the data are brought to.
    public let target: String
    /// Takes a transformation that is worse than it might be.
    public let compromise: String
    /// Who states the system: `--crs`, the manifest.
    public let speaker: String
    /// What to leave out for the file's own system to hold.
    public let key: String

    /// The options of a command that measures files.
    public static let measuring = Wording(
      stated: "--crs EPSG:9216", overrides: "--override-crs", target: "--work-crs, as in --work-crs EPSG:9216",
      compromise: "--allow-ballpark", speaker: "--crs", key: "--crs")
    /// Those of one that writes a file in another system.
    public static let converting = Wording(
      stated: "--crs EPSG:9216", overrides: "--override-crs", target: "--to, as in --to EPSG:9216",
      compromise: "--allow-ballpark",
      speaker: "--crs", key: "--crs")
    /// Those of one that writes what a workspace holds.
    public static let exporting = Wording(
      stated: nil, overrides: nil, target: "--to, as in --to EPSG:9216", compromise: "--allow-ballpark",
      speaker: "--crs", key: "--crs")
    /// The keys of a source in a manifest.
    public static let manifest = Wording(
      stated: "crs: EPSG:9216", overrides: "override: true", target: "the manifest's crs, as in crs: EPSG:9216",
      compromise: "ballpark: true",
      speaker: "the manifest", key: "crs")

    /// What to do about a system that does not fit its coordinates.
    var fitting: String {
      guard let stated, let overrides else { return "name another one with \(target)" }
      return "name the right system with \(stated) and \(overrides), or mend the file"
    }

    /// What to do about coordinates in a system of that code, far from where a target is meant for.
    func reaching(from code: String) -> String {
      let other = "name a system for this place with \(target)"
      return overrides.map { "\(other), or take it as it is with \(naming(code)) and \($0)" } ?? other
    }

    /// How a system of that code is stated.
    func naming(_ code: String) -> String { (stated ?? "EPSG:9216").replacing("EPSG:9216", with: code) }
  }
}
