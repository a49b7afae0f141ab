internal import Geodesy
internal import Interchange
internal import PlaneGeometry
internal import Refusals

/// Reads the file of a source, a batch of features at a time.
struct SourceReading {
  /// Rows of a batch: enough to make the work around it small, few enough to keep memory flat.
  static let batchSize = 10_000

  let source: ManifestSource
  let manifest: Manifest

  /// The file, and the layer of a container.
  var address: InputAddress { InputAddress(manifest.resolved(source.path)) }

  /// Hands over the batches in the order of the file, in the source's own reference system.
  func forEachBatch(_ body: (SourceBatch) throws -> Void) throws {
    do {
      if let building = source.building {
        let drawing = try resolved(try readTable(at: address, options: options))
        return try body(try FaceBuilder(building, drawing).faces())
      }
      try readTableBatches(at: address, options: options, rows: Self.batchSize) {
        try body(SourceBatch(rows: try resolved($0)))
      }
    } catch let error as Refusal {
      throw WorkspaceError(inManifest: error, path: address.path)
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
    let request = source.systemRequest
    let resolved = try table.resolvingReferenceSystem(request)
    if let system = resolved.referenceSystem { try resolved.refuseWithoutFit(system, request) }
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
  /// An error of a file of the manifest.
  init(inManifest error: Refusal, path: String) {
    let error = error.located(file: path)
    self.init(error.message.en, remedy: error.remedy.en, place: error.place.inManifest)
  }
}

extension RefusalPlace {
  /// File, layer, feature and position.
  fileprivate var inManifest: String {
    var places = [file ?? ""]
    if let layer { places.append("layer \(layer)") }
    if let feature { places.append("feature \(feature)" + (featureID.map { " (id \($0))" } ?? "")) }
    if let field { places.append("field \(field)") }
    if let position { places.append(position.text.en) }
    return places.joined(separator: ", ")
  }
}

extension ManifestSource {
  /// What the manifest says about the source's reference system.
  var systemRequest: SystemRequest {
    var request = SystemRequest(.manifest)
    request.stated = system
    request.overrides = overrides
    request.allowsCompromise = allowsCompromise
    return request
  }
}
