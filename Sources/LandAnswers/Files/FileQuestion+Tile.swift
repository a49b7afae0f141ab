internal import Geodesy
public import Interchange
public import LandModel
public import PlanChecks
public import Refusals
public import Reports

/// Whether a file tiles the ground.
public struct FileTile {
  /// The findings.
  public let result: CheckResult
  /// The head of the document.
  public let file: FileDocument
  /// The language of the document.
  public let language: Language
  private let system: CoordinateReferenceSystem

  init(_ result: CheckResult, _ file: FileDocument, in system: CoordinateReferenceSystem, _ language: Language) {
    (self.result, self.file, self.system, self.language) = (result, file, system, language)
  }

  /// The findings as features, in the system that was measured in; made anew each time, as large as all shapes together.
  public var features: FeatureTable { FeatureTable(findings: result.findings, in: system, language) }

  /// The document; its head has the digests of the files.
  public func document() throws(Refusal) -> TileDocument {
    TileDocument(head: try file.head(), result: result, notices: file.notices.value, language: language)
  }

  /// The findings as a workbook.
  public var workbook: Workbook {
    TileDocument(head: [], result: result, language: language).workbook(about: file.lines(language))
  }

  /// The findings for a person.
  public var text: String { TileDocument(head: [], result: result, language: language).text }
}

extension FileQuestion {
  /// Overlaps and gaps of a file that should tile the ground.
  ///
  /// - Parameters:
  ///   - path: a file of polygons, or `path:layer`.
  ///   - ids: the field of its ids, several joined by `/`, or `position`; `nil` for what the file offers.
  ///   - scope: a file of polygons that the layer should fill; without one only ground that features enclose is a gap.
  ///   - day: the day whose rules hold.
  public func tile(
    _ path: String, ids: String? = nil, scope: String? = nil, on day: CivilDate? = nil
  ) throws -> FileTile {
    let input = try FilePolygons(path, ids: ids, self)
    let scopeInput = try scope.map { try FilePolygons($0, ids: nil, self) }
    if let scopeInput { try FilePolygons.requireOneSystem(input, scopeInput, remedy: remedyForTwoSystems) }
    let result = try progress.during(.checking) { _ in
      do {
        let check = try TileCheck(
          input.tileLayer, scope: scopeInput?.tileLayer, system: input.layer.system, jobs: jobs)
        return try check.run(on: day)
      } catch let refusal as Refusal {
        throw refusal.located(at: RefusalPlace(file: scopeInput?.features.address.path))
      }
    }
    let inputs = [input.record] + [scopeInput?.record].compactMap { $0 }
    return FileTile(result, FileDocument(command: "tile", inputs: inputs), in: input.layer.system, language)
  }
}

extension FilePolygons {
  /// The layer as the check of a file takes it.
  fileprivate var tileLayer: TileLayer { TileLayer(name: features.table.name, ids: ids, geometry: layer.geometry) }
}
