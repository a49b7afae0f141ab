public import Geodesy
public import Interchange
public import LandModel
public import PlaneGeometry
public import Refusals

/// What the folder of a report is written from: the report of an office, or what of it the public may see.
public protocol ReportContent {
  /// What the map shows.
  var land: Land { get }
  /// The day for which it holds.
  var day: CivilDate { get }
  /// That of advice and words of the page.
  var language: Language { get }
  /// Which fields its layers show; `nil` for all.
  var publication: Publication? { get }
  /// The picture below the map; `nil` for none.
  var backdrop: Backdrop? { get set }
  /// The tables beside the page with the names of their files.
  var tables: [(name: String, table: RowTable)] { get }
  /// The layers beside the page that are no layers of the land, with the names of their files.
  var layers: [(name: String, layer: FeatureTable)] { get }
  /// The workbooks with the names of their files.
  var workbooks: [(name: String, workbook: Workbook)] { get }
  /// What a later report compares itself with: head, figures, findings.
  var summary: JSONValue { get }
  /// The head figures by name, those without a value left out.
  var figures: [String: Double] { get }
  /// What people call the working system.
  func system(_ language: Language) -> String
  /// The data that the page carries, as one object.
  ///
  /// - Parameter sheets: the ids of the findings whose sheets alone the page shows; `nil` for the whole page.
  /// - Throws: `GeodesyError` when the working system has no way to WGS 84.
  func pageData(sheets: [String]?) throws(GeodesyError) -> JSONValue
}

extension ReportContent {
  /// The extent of everything that the map shows, metres of the working system.
  public var extent: Box {
    LayerName.allCases.reduce(into: Box.empty) { $0.formUnion(land[$1].geometry.totalBounds) }
  }
}
