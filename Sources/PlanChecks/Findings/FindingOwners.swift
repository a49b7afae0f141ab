package import LandModel
internal import PlaneGeometry

/// The offices that act on findings.
package struct FindingOwners: Sendable {
  private let land: Land
  private let book: RuleBook
  private let day: CivilDate
  private let names: PublicNames
  /// The ids of projects most of which an economic zone or an industrial park holds.
  private let boardProjects: Set<String>

  /// Looks at the projects that drafts are about.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled; `Refusal` for a list of offices of the workspace that
  ///   is none.
  init(_ land: Land, _ book: RuleBook, on day: CivilDate, _ drafts: [FindingDraft], jobs: Int?) throws {
    self.land = land
    self.book = book
    self.day = day
    names = try PublicNames(land.settings)
    let projects = Set(drafts.compactMap(\.project)).compactMap { land.projects.index(of: $0) }.sorted()
    boardProjects = try FindingOwners.boardProjects(land, projects, on: day, jobs: jobs)
  }

  /// The office of a finding, of those that there are on the day; `nil` for none.
  ///
  /// What the rule knows case by case, else the scheme's, else the rule book's; the investment office leaves projects in
  /// economic zones and industrial parks to their board.
  func owner(of draft: FindingDraft) -> Office? {
    let stated = draft.owner ?? land.schemes.feature(draft.scheme)?.office
    if let stated, names.exists(stated, on: day) { return stated }
    let owner = book.owner(of: draft.rule, on: day, among: names)
    return owner == .investment && draft.project.map(boardProjects.contains) ?? false ? .zoneBoard : owner
  }

  /// The ids of those of some projects most of which an economic zone or an industrial park holds: their board acts.
  package static func boardProjects(
    _ land: Land, _ projects: [Int], on day: CivilDate, jobs: Int?
  ) throws -> Set<String> {
    let zones = land.zones.indices.filter { zone in
      let facts = land.zones[zone]
      return (facts.kind == .economicZone || facts.kind == .industrialPark) && facts.isValid(on: day)
    }
    guard !zones.isEmpty, !projects.isEmpty else { return [] }
    let ground = try OverlapInput(
      validating: land.projects.geometry.picking(projects), jobs: jobs)
    let holders = try OverlapInput(
      validating: land.zones.geometry.picking(zones), jobs: jobs)
    let pairs = try OverlapArea.pairs(ground, holders, jobs: jobs)
    return Set(
      (0..<pairs.count).filter { 2 * pairs.area[$0] > ground.areas[Int(pairs.a[$0])] }
        .map { land.projects[projects[Int(pairs.a[$0])]].id })
  }
}

extension FindingDraft {
  /// The id of the project that it is about.
  fileprivate var project: String? {
    subjects.first.flatMap { $0.layer == LayerName.project.rawValue ? $0.id : nil }
  }
}
