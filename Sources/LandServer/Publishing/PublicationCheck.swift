internal import LandModel
public import PlanChecks
public import Refusals
public import Reports

/// What would go out, field by field, and what an office should look at before it does.
public struct PublicationCheck: Sendable {
  /// The fields: layer, its features, the field, how many are filled, three of the values.
  public let table: RowTable
  /// What `plan.unpublished` finds of the plans that would go out.
  public let unpublished: [Finding]
  /// Fields of which over 1 % of the values look as if they named a person.
  public let personal: [Field]

  /// A field of a collection.
  public struct Field: Hashable, Sendable {
    /// The collection.
    public let layer: String
    /// The field.
    public let name: String
    /// How many values hold 9 to 12 digits in a row.
    public let suspicious: Int
    /// How many values there are.
    public let filled: Int
  }

  /// Whether there is nothing to look at.
  public var isClean: Bool { unpublished.isEmpty && personal.isEmpty }

  /// Looks at a snapshot.
  ///
  /// - Throws: the errors of a check.
  public init(_ snapshot: Snapshot) throws {
    var table = RowTable(columns: ["layer", "features", "field", "filled", "examples"])
    var personal: [Field] = []
    for layer in snapshot.layers {
      var fields: [(name: String, column: PublishedColumn)] = [("id", .text(layer.ids))]
      fields += zip(layer.fields, layer.columns).map { ($0.name, $1) }
      for (name, column) in fields {
        let values = (0..<layer.count).lazy.map { column[$0] }.filter { $0 != .null }
        var examples: [String] = []
        var (filled, suspicious) = (0, 0)
        for value in values {
          filled += 1
          let text = value.text
          if examples.count < 3, !examples.contains(text) { examples.append(text) }
          if case .text = value, PublicationCheck.looksPersonal(text) { suspicious += 1 }
        }
        table.append([
          .text(layer.name), .count(layer.count), .text(name), .count(filled), .text(examples.joined(separator: " | ")),
        ])
        if suspicious * 100 > filled {
          personal.append(Field(layer: layer.name, name: name, suspicious: suspicious, filled: filled))
        }
      }
    }
    self.table = table
    self.personal = personal
    let context = CheckContext(land: snapshot.land, asOf: snapshot.day, book: snapshot.book, rules: [.planUnpublished])
    unpublished = try Checker(context).run().findings.filter { finding in
      finding.subjects.contains { snapshot.layer($0.layer)?.feature($0.id) != nil }
    }
  }

  /// Whether a text holds 9 to 12 digits in a row, as numbers of identity cards and telephones do.
  static func looksPersonal(_ text: String) -> Bool {
    text.utf8.split { !(0x30...0x39).contains($0) }.contains { (9...12).contains($0.count) }
  }

  /// What is named, a line each.
  public func remarks(_ language: Language) -> [String] {
    unpublished.map { "\($0.rule.rawValue): \($0.message[language])" }
      + personal.map { field in
        LocalisedText(
          en:
            "\(field.layer).\(field.name): \(field.suspicious) of \(field.filled) values hold 9 to 12 digits in a row, as numbers of identity cards and telephones do",
          vi:
            "\(field.layer).\(field.name): \(field.suspicious) trong số \(field.filled) giá trị có 9 đến 12 chữ số liền nhau, giống số căn cước hoặc số điện thoại"
        )[language]
      }
  }
}

extension PublishedValue {
  /// The value as a reader sees it; empty for none.
  fileprivate var text: String {
    switch self {
    case .null: ""
    case .text(let text): text
    case .whole(let number): "\(number)"
    case .number(let number): "\(number)"
    }
  }
}
