public import Interchange
public import LandModel
public import LandStore
public import PlanChecks
public import Refusals
public import Reports

/// A workspace that is asked on a day: it is opened and read once, then every question is one function on it.
///
/// A question takes its options as values and gives a document as a value; nothing is printed and no file is written but
/// where a function says so. Questions are pure: the same workspace, day and options give the same document. An inquiry
/// belongs to one task; cancelling the task ends the question.
///
/// ```swift
/// let inquiry = try Inquiry(Workspace("kon-tum.gpkg"), asOf: day)
/// print(try inquiry.occupancy().text)
/// ```
public struct Inquiry {
  /// The workspace that is asked.
  public let workspace: Workspace
  /// The day for which the answers hold.
  public let day: CivilDate
  /// The rules: those shipped, those of the manifest and those given for this inquiry laid over them.
  public let book: RuleBook
  /// What the workspace holds.
  public let land: Land
  /// What other programs have edited since the workspace was loaded; the answers count it.
  public let edits: EditCounts
  /// What is to be said of the working system.
  public let notices: [Notice]
  /// What offices and kinds of units are called on the day.
  public let names: PublicNames.OfDay
  /// The language of documents.
  public let language: Language
  /// The zone that is asked about: measures are clipped to it, features stay that touch it, findings stay whole; `nil` for
  /// everything.
  public private(set) var zone: ZoneExtent?
  let jobs: Int?
  let progress: any AnswerProgress

  /// Reads a workspace.
  ///
  /// - Parameters:
  ///   - workspace: an opened workspace.
  ///   - day: the day for which is asked.
  ///   - rules: rules to lay over those of the workspace.
  ///   - zone: the id, code or name of the zone that is asked about, valid on the day; `nil` for everything.
  ///   - language: of what documents say to people.
  ///   - jobs: how many threads work at once; by default as many as there are cores.
  ///   - progress: who is told.
  /// - Throws: what makes the workspace or the rules unreadable; `Refusal` for a working system that shows areas by more
  ///   than 1 % wrong, `unknown_identifier` and `ambiguous_identifier` for the zone, `bad_geometry` where it has no valid
  ///   ground; time and memory grow with the workspace.
  public init(
    _ workspace: Workspace, asOf day: CivilDate, rules: RulesFile? = nil, zone: String? = nil,
    language: Language = .english, jobs: Int? = nil, progress: any AnswerProgress = SilentProgress()
  ) throws {
    self.workspace = workspace
    self.day = day
    self.language = language
    self.jobs = jobs
    self.progress = progress
    edits = EditCounts(try workspace.edits())
    book = try workspace.ruleBook(overlay: rules)
    land = try progress.during(.reading) { _ in try workspace.land(overlay: rules) }
    self.zone = try zone.map { [land] in try land.extent(named: $0, on: day, file: workspace.path) }
    names = PublicNames.OfDay(try PublicNames(land.settings), on: day)
    notices = [try land.areaDistortion(file: workspace.path)].compactMap { $0 }
  }

  /// The same questions about one zone.
  ///
  /// - Parameter zone: its id, code or name, valid on the day.
  /// - Throws: as the other one that reads a zone.
  func about(zone: String) throws -> Inquiry {
    var inquiry = self
    inquiry.zone = try land.extent(named: zone, on: day, file: workspace.path)
    return inquiry
  }

  /// The land with its rules on the day.
  ///
  /// - Parameters:
  ///   - rules: the rules to run; `nil` for all.
  ///   - listsConflictParcels: whether conflicts name every parcel.
  func context(rules: Set<RuleID>? = nil, listsConflictParcels: Bool = false) -> CheckContext {
    CheckContext(
      land: land, asOf: day, book: book, rules: rules, jobs: jobs, listsConflictParcels: listsConflictParcels,
      zone: zone)
  }

  /// The head of the document that answers.
  public func head(_ command: String) -> WorkspaceHead {
    var head = workspace.head(command, asOf: day)
    head.decisions = land.decisions(on: day)
    head.names = names
    head.zone = zone.map { WorkspaceHead.Zone(id: $0.id, name: land.zones[$0.zone].name) }
    return head
  }

  /// Refuses an id that a layer does not have.
  func unknown(_ id: String, _ layer: LayerName) -> Refusal {
    Refusal(
      .unknownIdentifier,
      LocalisedText(en: "there is no \(layer.rawValue) \(id)", vi: "không có \(layer.label.vi.lowercased()) \(id)"),
      remedy: LocalisedText(
        en: "take one of the ids of the layer \(layer.rawValue)", vi: "lấy một mã của lớp \(layer.rawValue)"),
      at: RefusalPlace(file: workspace.path))
  }
}

extension Land {
  /// The decisions of schemes and land-use plans that were approved by a day, the latest first, each once.
  func decisions(on day: CivilDate) -> [WorkspaceHead.Decision] {
    func isApproved(_ status: PlanStatus?, _ date: CivilDate?) -> Bool {
      (status == .approved || status == .adjusted) && (date.map { $0 <= day } ?? true)
    }
    return decisions(
      ofSchemes: schemes.indices.filter { isApproved(schemes[$0].status, schemes[$0].decisionDate) },
      landUsePlans: landUsePlans.indices.filter { isApproved(landUsePlans[$0].status, landUsePlans[$0].decisionDate) })
  }

  /// The decisions of some schemes and land-use plans, by number in their layers: the latest first, each once; plans without
  /// the number of one have none.
  func decisions(ofSchemes schemes: [Int], landUsePlans plans: [Int]) -> [WorkspaceHead.Decision] {
    let all =
      schemes.map { (self.schemes[$0].decisionNumber, self.schemes[$0].decisionDate) }
      + plans.map { (landUsePlans[$0].decisionNumber, landUsePlans[$0].decisionDate) }
    var seen: Set<WorkspaceHead.Decision> = []
    return all.compactMap { number, day in number.map { WorkspaceHead.Decision(number: $0, day: day) } }
      .filter { seen.insert($0).inserted }
      .sorted { one, other in
        one.day != other.day
          ? one.day ?? CivilDate(dayNumber: 0) > other.day ?? CivilDate(dayNumber: 0)
          : IdentifierOrder.precedes(one.number, other.number)
      }
  }
}

extension Workspace {
  /// The head of a document about it; `asOf` is `nil` where the answer hangs on no day.
  public func head(_ command: String, asOf: CivilDate?) -> WorkspaceHead {
    WorkspaceHead(landfund: Product.version, command: command, workspace: name, crs: systemCode, asOf: asOf)
  }

  /// What offices and kinds of units are called on a day by the tables of the workspace.
  public func names(on day: CivilDate?) -> PublicNames.OfDay {
    PublicNames.OfDay((try? PublicNames(settings)) ?? .shipped, on: day)
  }

  /// The sources as documents list them.
  public func inputs() throws -> [JSONValue] {
    try sources().map {
      [
        "path": .text($0.path), "sha256": JSONValue($0.sha256), "layer": .text($0.layer), "features": .count($0.loaded),
      ]
    }
  }
}
