import Geodesy
import LandModel
import PlanChecks
import PlaneGeometry
import Refusals
import Reports
import SampleData

/// The report of the sample, with a parcel that is broken and three findings, one upon the other.
enum ReportFixture {
  /// A name that would be markup if anything took it for that.
  static let hostile =
    "</script><script>document.title='x'</script><img src=x onerror=\"document.title='x'\"> & \u{2028}"

  /// Made once, because it takes seconds.
  private static let made = Result { try whole(try land()) }

  /// The report of the sample as it is.
  static func sample() throws -> Report {
    let land = try KonTumSample.land()
    return try whole(land, RuleBook.shipped.overlaid(with: land.settings.rules ?? "", file: "rules.yml"))
  }

  /// The report with all that its check finds.
  static func whole(_ language: Language = .english) throws -> Report {
    var report = try made.get()
    report.language = language
    return report
  }

  /// The report with three findings in place of its own.
  static func report(_ language: Language = .english) throws -> Report {
    var report = try whole(language)
    report.check.result.findings = [
      finding("f-000000000001", .conflictLandUse, .error, area: 4300),
      finding("f-000000000002", RuleID(rawValue: "overlap.parcel"), .error, area: 120),
      finding("f-000000000003", .planReview, .info, area: nil),
    ]
    return report
  }

  /// The report of any land.
  static func whole(_ land: Land, _ book: RuleBook = .shipped) throws -> Report {
    let day = CivilDate(dayNumber: 18_985)
    let head = WorkspaceHead(
      landfund: "0.0.0", command: "report", workspace: land.name, crs: "EPSG:9216", asOf: day)
    return try Report(
      CheckContext(land: land, asOf: day, book: book), head: head, rulesSHA256: "00",
      sources: [
        Report.Source(
          path: "cac-khu.geojson", sha256: "00", layer: "zone", crsUsed: nil, encoding: nil, read: 48, loaded: 48)
      ], language: .english)
  }

  static func land() throws -> Land {
    var land = try KonTumSample.land()
    let zones = land.zones.features.map { zone -> Zone in
      var zone = zone
      if zone.id == "23293" { zone.name = hostile }
      return zone
    }
    land.zones = LandLayer(zones, geometry: land.zones.geometry)
    let bowTie = Geometry.polygon(
      [(0.0, 0.0), (60, 60), (60, 0), (0, 60), (0, 0)].map { Position(557_000 + $0.0, 1_586_900 + $0.1) })
    let parcels = land.parcels.indices.map { (land.parcels[$0], land.parcels.geometry.geometry(at: $0)) }
    land.parcels = LandLayer(parcels + [(Parcel(id: "broken"), bowTie)])
    return land
  }

  /// A finding on 60 m by 60 m that a waiver may hold.
  static func finding(
    _ id: String, _ rule: RuleID, _ severity: Severity, area: Double?, waiver: AppliedWaiver? = nil,
    name: String = hostile
  ) -> Finding {
    Finding(
      FindingFacts(
        id: id, rule: rule, severity: severity, typology: nil,
        subjects: [Subject(layer: "parcel", id: "1/1", name: name)], kind: "crosses", size: .material, zone: "23293",
        scheme: nil, owner: .land, areaSquareMetres: area, ellipsoidalSquareMetres: area, thicknessMetres: nil,
        lengthMetres: nil, parts: 1,
        wording: FindingWording(LocalisedText(en: "Finding \(name)", vi: "Phát hiện"), advice: nil), legalBasis: nil,
        isTainted: false,
        details: rule == .conflictLandUse
          ? [Detail("function", .text("residential")), Detail("code", .text("LUC"))] : [],
        geometry: .rectangle(Box(minX: 557_000, minY: 1_586_900, maxX: 557_060, maxY: 1_586_960))), waiver: waiver)
  }
}
