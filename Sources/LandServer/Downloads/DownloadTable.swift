internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Reports

/// A collection as the table of a file: the features that count on a day, each with that day and whose data it is.
struct DownloadTable {
  let layer: PublishedLayer
  let snapshot: Snapshot
  /// The features that go out, in the order of the collection.
  let features: [Int]

  /// The table as a format takes it.
  ///
  /// In CSV a text that a spreadsheet would take for a formula has a mark before it.
  func table(for format: DownloadFormat) -> FeatureTable {
    let guards = format == .csv
    var columns = zip(layer.fields, layer.columns).map { field, column -> Column in
      switch column {
      case .text(let values):
        let texts = texts(values, guards: guards)
        return Column(name: field.name, values: field.kind == .date ? .date(texts) : .text(texts))
      case .whole(let values):
        var picked = FixedValues<Int64>()
        for feature in features {
          if let value = values[feature] { picked.append(Int64(value)) } else { picked.appendNull(filler: 0) }
        }
        return Column(name: field.name, values: .integer(picked))
      case .number(let values):
        var picked = FixedValues<Double>()
        for feature in features {
          if let value = values[feature] { picked.append(value) } else { picked.appendNull(filler: 0) }
        }
        return Column(name: field.name, values: .real(picked))
      }
    }
    let day: String? = snapshot.day.description
    columns.append(Column(name: "as_of", values: .date(TextValues(features.map { _ in day }))))
    if let attribution = snapshot.settings.attribution {
      let text: String? = guards ? attribution.guardedForSpreadsheets : attribution
      columns.append(Column(name: "attribution", values: .text(TextValues(features.map { _ in text }))))
    }
    return FeatureTable(
      name: layer.name, geometry: geometry, columns: columns,
      featureIDs: .texts(features.map { guards ? layer.ids[$0].guardedForSpreadsheets : layer.ids[$0] }),
      referenceSystem: snapshot.system, declaration: .stated)
  }

  private var geometry: FlatLayer {
    if features.count == layer.count { return layer.geometry }
    return layer.geometry.picking(features)
  }

  private func texts(_ values: [String?], guards: Bool) -> TextValues {
    TextValues(features.map { guards ? values[$0]?.guardedForSpreadsheets : values[$0] })
  }
}
