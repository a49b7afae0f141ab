internal import Geodesy
internal import Interchange
internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals

extension ReportFigures {
  /// Of findings the number and the ground of conflicts, of clean land the sites.
  init(_ report: PublicReport) {
    (findings, waived) = (report.pairs.rows.reduce(0) { $0 + $1.findings }, 0)
    conflictSquareMetres = report.pairs.rows.filter { $0.rule == .conflictLandUse }
      .reduce(0) { $0 + $1.materialSquareMetres }
    let parcels = report.land.parcels.geometry
    clean = (
      report.sites.reduce(0) { $0 + $1.squareMetres },
      (0..<parcels.count).reduce(0) { $0 + (parcels.geometry(at: $1).flatMap { $0.isValid ? $0.area : nil } ?? 0) },
      report.sites.count
    )
    markers = ReportFigures.markers(report.markers.coverage)
    markersZone = markers.zone.map { report.context.zones[$0].id }
    coverage = ReportFigures.coverage(report.coverage, of: markers.zone)
    coverageZone = coverage.map { report.context.zones[$0.zone].id }
  }
}
