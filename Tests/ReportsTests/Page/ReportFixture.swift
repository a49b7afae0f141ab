import Geodesy
import LandModel
import PlaneGeometry
import Reports
import SampleData

/// A town and documents with one row of everything.
enum ReportFixture {
  /// A name that would be markup if anything took it for that.
  static let hostile =
    "</script><script>document.title='x'</script><img src=x onerror=\"document.title='x'\"> & \u{2028}"

  static func land() throws -> Land {
    var land = try KonTumSample.land()
    let zones = land.zones.features.map { zone -> Zone in
      var zone = zone
      if zone.id == "23293" { zone.name = hostile }
      return zone
    }
    land.zones = LandLayer(zones, geometry: land.zones.geometry)
    return land
  }

  static var documents: ReportDocuments {
    var documents = ReportDocuments()
    documents.check = [
      "landfund": "0.0.0", "workspace": "Kon Tum", "crs": "EPSG:9216", "as_of": "2021-12-24",
      "matrix": [
        ["function": "residential", "code": "LUC", "cell": 3, "severity": "error", "area_m2": 4300.0, "pieces": 1],
        ["function": "residential", "code": "ODT", "cell": 0, "severity": nil, "area_m2": 190_000.0, "pieces": 44],
      ],
      "skipped": [["rule": "overlap.parcel", "layer": "parcel", "id": "23296/2/1", "reason": "invalid_geometry"]],
      "findings": [
        finding(
          "f-000000000001", "conflict.landuse", "error", area: 4300,
          details: ["function": "residential", "code": "LUC"]),
        finding("f-000000000002", "overlap.parcel", "error", area: 120, details: [:]),
        finding("f-000000000003", "plan.review", "info", area: nil, details: [:]),
      ],
    ]
    documents.coverage = [
      "definition": ["en": "union inside base / base", "vi": "hợp trong mẫu số / mẫu số"],
      "rows": [
        [
          "zone": "tp-kon-tum", "level": "detailed", "base": "built", "schemes": 43, "covered_m2": 4_000_000.0,
          "base_m2": 60_000_000.0, "ratio": 0.066667,
        ]
      ],
    ]
    documents.markers = [
      "rows": [
        [
          "scheme": "QH-15", "basis": "road_axis;red_line", "line_m": 1340.0, "points_required": 9, "points_marked": 7,
          "within_spacing_m": 1030.0, "within_spacing_ratio": 0.768, "drift_max_m": 0.03, "declared": "complete",
          "status": "partial",
        ]
      ],
      "zones": [
        [
          "zone": "tp-kon-tum", "approved": 72, "to_be_marked": 71, "declared_marked": 5, "complete": 4,
          "line_m": 190_000.0, "line_ratio": 0.07,
        ]
      ],
    ]
    documents.cleanLand = [
      "rows": [
        ["parcel": "23293/90/1", "verdict": "unknown", "reasons": ["C1", "C2"], "next_step": nil, "area_m2": 10.0]
      ],
      "balance": [["what": "parcel", "total_m2": 12_000_000.0, "clean_m2": 704_300.0]],
      "sites": [
        [
          "site": "site-000000000001", "verdict": "clean", "usable": true, "area_m2": 700_000.0,
          "registered_m2": 700_000.0,
          "width_m": 700.0, "frontage_m": 0.0, "road_m": 15.0,
          "functions": [["class": "agriculture", "area_m2": 700_000.0, "pct": 100.0]],
          "landuse": [["class": "NKH", "area_m2": 700_000.0, "pct": 100.0]],
          "parcels": [["id": "23296/4/1", "area_m2": 100_000.0]],
          "corners": [["ring": 1, "point": 1, "x_n": 1_588_300.0, "y_e": 549_500.0, "edge_m": 1000.0]],
          "decisions": ["1335/QĐ-UBND"], "limits": [["reason": "C1", "parcels": [], "edge_m": 12.0]],
          "geometry": square(549_500, 1_588_300, 700),
        ]
      ],
    ]
    documents.calls = [
      "rows": [
        [
          "project": "KG-1", "declared_m2": 1_800_000.0, "clean_m2": 0.0, "conditional_m2": 0.0, "not_clean_m2": 0.0,
          "unknown_m2": 1_800_000.0, "no_parcel_m2": 0.0, "next_step": nil,
        ]
      ],
      "missing": [
        ["project": "KG-1", "verdict": "unknown", "reason": "C2", "next_step": nil, "area_m2": 1_800_000.0],
        ["project": "KG-1", "verdict": "conditional", "reason": "C1", "next_step": "recover", "area_m2": 900_000.0],
      ],
    ]
    documents.sources = [["path": "cac-khu.geojson", "sha256": "00", "layer": "zone", "read": 48, "loaded": 48]]
    return documents
  }

  private static func finding(
    _ id: String, _ rule: String, _ severity: String, area: Double?, details: JSONValue
  ) -> JSONValue {
    [
      "id": .text(id), "rule": .text(rule), "severity": .text(severity), "size": "material",
      "subjects": [["layer": "parcel", "id": "1/1", "name": .text(hostile), "class": nil]], "zone": "23293",
      "scheme": nil, "owner": "land", "area_m2": JSONValue(area), "length_m": nil, "thickness_m": nil, "parts": 1,
      "message": ["en": .text("Finding \(hostile)"), "vi": "Phát hiện"], "legal_basis": nil, "advice": nil,
      "waiver": nil, "details": details, "geometry": square(557_000, 1_586_900, 60),
    ]
  }

  private static func square(_ east: Double, _ north: Double, _ side: Double) -> JSONValue {
    let corners = [(0.0, 0.0), (side, 0), (side, side), (0, side), (0, 0)]
    return [
      "type": "Polygon",
      "coordinates": [.array(corners.map { [.number(east + $0.0), .number(north + $0.1)] })],
    ]
  }
}
