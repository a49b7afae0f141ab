public import LandStore
internal import PlaneGeometry
public import Reports

extension UnderstoodSource {
  /// For a form: `path,layer,geometry,count,box,crs,samples,columns,open`; a column has
  /// `name,values,different,empty,first,words`, what is open `field,key,line`.
  public var json: JSONValue {
    let geometry: JSONValue =
      switch kind?.partKind {
      case .point: "point"
      case .lineString: "line"
      case .polygon: "polygon"
      default: "none"
      }
    return [
      "path": .text(path), "layer": JSONValue(layer), "geometry": geometry, "count": .count(count),
      "box": box.map { .array([$0.minX, $0.minY, $0.maxX, $0.maxY].map(JSONValue.number)) } ?? .null,
      "crs": JSONValue(system), "samples": JSONValue(samples), "columns": .array(columns.map(\.json)),
      "open": .array(
        questions.map { ["field": .text($0.field), "key": JSONValue($0.key), "line": .count($0.line)] }),
    ]
  }
}

extension UnderstoodSource.Column {
  fileprivate var json: JSONValue {
    [
      "name": .text(name), "values": .count(filled), "different": .count(different), "empty": .count(empty),
      "first": JSONValue(first), "words": .array(words.map { [.text($0.word), .count($0.count)] }),
    ]
  }
}
