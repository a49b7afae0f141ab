internal import Geodesy
public import LandModel
public import Refusals

/// The head with which every JSON document of a workspace command begins.
public struct WorkspaceHead: Hashable, Sendable {
  /// The program's version.
  public let landfund: String
  /// The command.
  public let command: String
  /// The name from the manifest, never a path.
  public let workspace: String
  /// The working system, as `EPSG:9216`.
  public let crs: String
  /// The day for which the answer holds; `nil` where it hangs on none.
  public let asOf: CivilDate?
  /// The zone that measures are clipped to; `nil` for none.
  public var zone: Zone?
  /// The decisions that made the plans of the workspace, as people cite them, the latest first.
  public var decisions: [Decision] = []
  /// What offices and kinds of units are called on the day.
  public var names: PublicNames.OfDay

  /// A decision.
  public struct Decision: Hashable, Sendable {
    /// Its number.
    public let number: String
    /// Its day; `nil` where it is not stated.
    public let day: CivilDate?

    /// Names it.
    public init(number: String, day: CivilDate?) { (self.number, self.day) = (number, day) }
  }

  /// A zone that is asked about.
  public struct Zone: Hashable, Sendable {
    /// Its id.
    public let id: String
    /// What people call it.
    public let name: String?

    /// Names it.
    public init(id: String, name: String?) { (self.id, self.name) = (id, name) }
  }

  /// Names everything.
  public init(landfund: String, command: String, workspace: String, crs: String, asOf: CivilDate?) {
    self.landfund = landfund
    self.command = command
    self.workspace = workspace
    self.crs = crs
    self.asOf = asOf
    names = PublicNames.OfDay(.shipped, on: asOf)
  }

  /// The head as an object, to which a document adds its own members; a zone stands there where one is asked about.
  public var json: JSONValue {
    let head: JSONValue = [
      "landfund": .text(landfund), "command": .text(command), "workspace": .text(workspace), "crs": .text(crs),
      "as_of": JSONValue(asOf?.description),
    ]
    return zone.map { head.adding("zone", .text($0.id)) } ?? head
  }

  /// The first line of a text: workspace, day, zone, system.
  func title(_ language: Language) -> String { "\(subject(language)) · \(system(language))" }

  /// So many decisions are named.
  private static let named = 3

  /// The lines under the title of a sheet: what it is about, and the decisions.
  public func lines(_ language: Language) -> [String] {
    guard !decisions.isEmpty else { return [title(language)] }
    let label = Labels.shipped.label("sheet", decisions.count == 1 ? "decision" : "decisions")[language]
    return [title(language), "\(label): \(WorkspaceHead.cited(decisions, language).joined(separator: "; "))"]
  }

  /// Decisions as people cite them: the first of them, and how many more there are.
  static func cited(_ decisions: [Decision], _ language: Language) -> [String] {
    let list = decisions.prefix(named).map { decision in
      decision.number.visible + (decision.day.map { " (\(language.day($0)))" } ?? "")
    }
    let rest = decisions.count - list.count
    guard rest > 0 else { return list }
    let more = Labels.shipped.label("sheet", "more_decisions")[language]
    return list + [more.replacing("{0}", with: language.count(rest))]
  }

  /// What people call the working system: in Vietnamese VN-2000 by its meridian and the width of its zone.
  func system(_ language: Language) -> String {
    guard language == .vietnamese, crs.hasPrefix("EPSG:"), let code = Int(crs.dropFirst(5)),
      let zone = VN2000.zones.first(where: { $0.epsg == code })
    else { return crs.visible }
    return "VN-2000, kinh tuyến trục \(zone.meridian), múi \(zone.projection == .tm3 ? "3°" : "6°")"
  }

  /// The same for a page that people read: in words in each language, the code where there are none.
  public func systemInWords(_ language: Language) -> String {
    guard language == .english, crs.hasPrefix("EPSG:"), let code = Int(crs.dropFirst(5)),
      let zone = VN2000.zones.first(where: { $0.epsg == code })
    else { return system(language) }
    return "VN-2000, central meridian \(zone.meridian), \(zone.projection == .tm3 ? "3°" : "6°") zone"
  }

  /// What a document is about: workspace, day, zone.
  func subject(_ language: Language) -> String {
    let zone = zone.map { LocalisedText(en: "zone", vi: "khu vực")[language] + " " + ($0.name ?? $0.id) }
    return [workspace, asOf.map(language.day), zone].compactMap { $0 }.joined(separator: " · ").visible
  }
}
