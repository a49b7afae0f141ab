internal import Geodesy
internal import Interchange
internal import PlaneGeometry

/// Reads the file of a source, a batch of features at a time.
struct SourceReading {
  /// Rows of a batch: enough to make the work around it small, few enough to keep memory flat.
  static let batchSize = 10_000

  let source: ManifestSource
  let manifest: Manifest

  /// The file, and the layer of a container.
  var address: InputAddress { InputAddress(manifest.resolved(source.path)) }

  /// Hands over the batches in the order of the file, in the source's own reference system.
  func forEachBatch(_ body: (FeatureTable) throws -> Void) throws {
    do {
      if let building = source.building {
        let drawing = try resolved(try readTable(at: address, options: options))
        return try body(try FaceBuilder(building, drawing).table())
      }
      try readTableBatches(at: address, options: options, rows: Self.batchSize) { try body(try resolved($0)) }
    } catch let error as InterchangeError {
      throw WorkspaceError(inManifest: error, path: address.path, override: source.overrides)
    }
  }

  private var options: ReadOptions {
    var options = ReadOptions()
    options.encoding = source.encoding
    options.delimited.locale = source.locale
    options.delimited.expectedColumns = source.namedColumns
    if source.isCornerTable {
      options.delimited.kind = .corners
      options.delimited.corners = source.columns
    }
    return options
  }

  private func resolved(_ table: FeatureTable) throws -> FeatureTable {
    if table.count == 0, table.referenceSystem == nil, source.system == nil { return table }
    let resolved = try table.resolvingReferenceSystem(stated: source.system, overrides: source.overrides)
    if let system = resolved.referenceSystem, system.datumName.contains("Hanoi 1972"), !source.overrides {
      throw WorkspaceError(
        "\(system.name) has no fit to VN-2000 that is good enough for legal areas",
        remedy: "transform the file with the province's own parameters first, or add override: true",
        place: address.path)
    }
    return resolved
  }
}

extension ManifestSource {
  /// The columns of the file that the manifest names.
  fileprivate var namedColumns: [String] {
    (fields?.flatMap(\.columns) ?? []) + (condition?.columns ?? [])
  }
}

extension WorkspaceError {
  /// An error of a file, in the words of the manifest instead of the command line.
  init(inManifest error: InterchangeError, path: String, override: Bool) {
    var error = error.located(file: path)
    switch error.reason {
    case .missingReferenceSystem: error.remedy = "name it in the source, as in crs: EPSG:9216"
    case .contradictingReferenceSystem where error.message.contains("--crs"):
      error.message = error.message.replacing("--crs says", with: "the manifest says")
      error.remedy = "leave crs out, or add override: true to hold against the file"
    case .implausibleCoordinates:
      error.remedy = "name the right system with crs: and override: true, or mend the file"
    default: break
    }
    self.init(error.message, remedy: error.remedy, place: error.location)
  }
}

extension InterchangeError {
  /// File, layer, feature and position.
  fileprivate var location: String {
    var places = [file ?? ""]
    if let layer { places.append("layer \(layer)") }
    if let feature { places.append("feature \(feature)" + (featureID.map { " (id \($0))" } ?? "")) }
    if let field { places.append("field \(field)") }
    if let place { places.append(place.text) }
    return places.joined(separator: ", ")
  }
}

extension String {
  /// The text with every occurrence replaced.
  fileprivate func replacing(_ old: String, with new: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: old) {
      result += rest[..<range.lowerBound] + new
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
