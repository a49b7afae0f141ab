/// One field of a kind of feature, described: its name in files and what it holds.
///
/// What a feature has in it is for a ``FieldVisitor`` to see.
public struct Field: Hashable, Sendable {
  /// The name in tables and documents, unit included.
  public let name: String
  /// What it holds.
  public let kind: FieldKind
}

extension LandFeature {
  /// The fields beside `id`, `name` and geometry, in the order of tables.
  ///
  /// Made anew for each call, in some microseconds: for a layer, not for a feature.
  public static var fields: [Field] {
    var description = FieldDescription()
    Self(id: "").showFields(&description)
    return description.fields
  }

  /// The values of the fields in the order of ``fields``, as tables and documents hold them.
  public var fieldValues: [FieldValue] {
    var collection = FieldCollection()
    showFields(&collection)
    return collection.values
  }

  /// Shows the fields to a visitor that changes none of them.
  @inlinable public func showFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    var copy = self
    try copy.visitFields(&visitor)
  }
}

private struct FieldDescription: UniformFieldVisitor {
  var fields: [Field] = []

  mutating func visit<Content: FieldContent>(_ name: String, _ kind: FieldKind, _ value: inout Content?) {
    fields.append(Field(name: name, kind: kind))
  }
}

private struct FieldCollection: UniformFieldVisitor {
  var values: [FieldValue] = []

  mutating func visit<Content: FieldContent>(_ name: String, _ kind: FieldKind, _ value: inout Content?) {
    values.append(value?.scalar ?? .null)
  }
}
