public import Refusals

/// A value of a field, as tables and documents hold it.
public enum FieldValue: Hashable, Sendable {
  /// No value.
  case null
  /// A text, a code, or a date as `YYYY-MM-DD`.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number, in the unit that the field's name says.
  case real(Double)
}

/// What a field holds: how tables store it, and what a reader may make of a text.
public enum FieldKind: Hashable, Sendable {
  /// Any text.
  case text
  /// One of a closed list.
  case code(accepted: [String])
  /// A function code.
  case function
  /// A land-use label, one code or several joined by `+`.
  case landUse
  /// A land-use code; an unknown one is kept.
  case landUseCode
  /// The id of a feature of that layer.
  case reference(LayerName)
  /// A day.
  case date
  /// A day or a year.
  case period
  /// A whole number of things.
  case count
  /// The denominator of a map scale.
  case scale
  /// Square metres.
  case area
  /// Metres.
  case length
  /// 0 to 1.
  case ratio
  /// Any other number.
  case number

  /// Whether values are numbers in tables.
  public var isNumeric: Bool {
    switch self {
    case .count, .scale, .area, .length, .ratio, .number: true
    default: false
    }
  }

  /// Whether values are whole numbers in tables.
  public var isInteger: Bool { self == .count || self == .scale }
}

/// A value that a field does not take.
public struct FieldError: Error, Hashable, Sendable {
  /// What the field takes, for a person: a list of codes, a form.
  public let accepted: String

  /// Says what the field takes.
  public init(accepted: String) { self.accepted = accepted }
}

/// One field of a kind of feature: its name in files, what it holds, and the way in and out.
///
/// The one description that loading, storing, exporting and extracts share.
public struct Field<Feature: Sendable>: Sendable {
  /// The name in tables and documents, unit included.
  public let name: String
  /// What it holds.
  public let kind: FieldKind
  /// How a person reads the codes of a closed list, in the order of the list; empty for other kinds.
  public private(set) var labels: [LocalisedText] = []
  /// The value of a feature.
  public let value: @Sendable (Feature) -> FieldValue
  /// Sets the value from one that has the field's own type; `.null` empties it.
  ///
  /// Dates and codes come as text. Throws ``FieldError`` for what the field does not take. Numbers written by people are
  /// for the caller to read first, because that needs a locale.
  public let set: @Sendable (inout Feature, FieldValue) throws(FieldError) -> Void
}

extension Field {
  /// Any text.
  public static func text(_ name: String, _ path: any WritableKeyPath<Feature, String?> & Sendable) -> Field {
    textual(name, .text, path, accepted: "a text") {
      $0
    } write: {
      $0
    }
  }

  /// The id of a feature of another layer, or of the same.
  public static func reference(
    _ name: String, _ path: any WritableKeyPath<Feature, String?> & Sendable, to layer: LayerName
  ) -> Field {
    textual(name, .reference(layer), path, accepted: "an id of the layer \(layer.rawValue)") {
      $0
    } write: {
      $0
    }
  }

  /// One of a closed list.
  public static func code<Code: CodeValue>(
    _ name: String, _ path: any WritableKeyPath<Feature, Code?> & Sendable
  ) -> Field {
    let accepted = Code.allCases.map(\.rawValue)
    var field = textual(
      name, .code(accepted: accepted), path, accepted: "one of \(accepted.joined(separator: ", "))",
      Code.init(rawValue:), write: \.rawValue)
    field.labels = Code.allCases.map(\.label)
    return field
  }

  /// A function code; whether it is known is for the caller to say.
  public static func function(_ name: String, _ path: any WritableKeyPath<Feature, FunctionCode?> & Sendable) -> Field {
    textual(name, .function, path, accepted: "a function code", { FunctionCode($0) }, write: \.rawValue)
  }

  /// A land-use code; whether it is known is for the caller to say.
  public static func landUseCode(_ name: String, _ path: any WritableKeyPath<Feature, String?> & Sendable) -> Field {
    textual(name, .landUseCode, path, accepted: "a land-use code", { $0 }, write: { $0 })
  }

  /// A land-use label.
  public static func landUse(_ name: String, _ path: any WritableKeyPath<Feature, LandUseLabel?> & Sendable) -> Field {
    textual(
      name, .landUse, path, accepted: "a land-use code, or several as in ODT:300+CLN:900",
      { LandUseLabel($0) }, write: \.text)
  }

  /// A day.
  public static func date(_ name: String, _ path: any WritableKeyPath<Feature, CivilDate?> & Sendable) -> Field {
    textual(name, .date, path, accepted: "a date as in 2021-12-24", { CivilDate($0) }, write: \.description)
  }

  /// A day or a year.
  public static func period(_ name: String, _ path: any WritableKeyPath<Feature, PeriodDate?> & Sendable) -> Field {
    textual(
      name, .period, path, accepted: "a date as in 2021-12-24, or a year", { PeriodDate($0) }, write: \.description)
  }

  /// A number of things, 0 or more.
  public static func count(_ name: String, _ path: any WritableKeyPath<Feature, Int?> & Sendable) -> Field {
    whole(name, .count, path, accepted: "a whole number, 0 or more") { $0 >= 0 }
  }

  /// The denominator of a map scale.
  public static func scale(_ name: String, _ path: any WritableKeyPath<Feature, Int?> & Sendable) -> Field {
    whole(name, .scale, path, accepted: "a map scale as in 1/500, 1:500 or 500") { $0 > 0 }
  }

  /// Square metres, 0 or more.
  public static func area(_ name: String, _ path: any WritableKeyPath<Feature, Double?> & Sendable) -> Field {
    numeric(name, .area, path, accepted: "square metres, 0 or more") { $0 >= 0 }
  }

  /// Metres, 0 or more.
  public static func length(_ name: String, _ path: any WritableKeyPath<Feature, Double?> & Sendable) -> Field {
    numeric(name, .length, path, accepted: "metres, 0 or more") { $0 >= 0 }
  }

  /// A ratio, 0 to 1.
  public static func ratio(_ name: String, _ path: any WritableKeyPath<Feature, Double?> & Sendable) -> Field {
    numeric(name, .ratio, path, accepted: "a ratio from 0 to 1") { (0...1).contains($0) }
  }

  /// Any number.
  public static func number(_ name: String, _ path: any WritableKeyPath<Feature, Double?> & Sendable) -> Field {
    numeric(name, .number, path, accepted: "a number") { _ in true }
  }

  private static func textual<Value>(
    _ name: String, _ kind: FieldKind, _ path: any WritableKeyPath<Feature, Value?> & Sendable, accepted: String,
    _ read: @escaping @Sendable (String) -> Value?, write: @escaping @Sendable (Value) -> String
  ) -> Field {
    Field(
      name: name, kind: kind,
      value: { feature in feature[keyPath: path].map { .text(write($0)) } ?? .null },
      set: { (feature, value) throws(FieldError) in
        switch value {
        case .null: feature[keyPath: path] = nil
        case .text(let text):
          guard let read = read(text) else { throw FieldError(accepted: accepted) }
          feature[keyPath: path] = read
        case .integer, .real: throw FieldError(accepted: accepted)
        }
      })
  }

  private static func whole(
    _ name: String, _ kind: FieldKind, _ path: any WritableKeyPath<Feature, Int?> & Sendable, accepted: String,
    _ isAccepted: @escaping @Sendable (Int) -> Bool
  ) -> Field {
    Field(
      name: name, kind: kind,
      value: { feature in feature[keyPath: path].map { .integer($0) } ?? .null },
      set: { (feature, value) throws(FieldError) in
        let number: Int?
        switch value {
        case .null: number = nil
        case .integer(let integer): number = integer
        case .real(let real):
          guard let exact = Int(exactly: real) else { throw FieldError(accepted: accepted) }
          number = exact
        case .text: throw FieldError(accepted: accepted)
        }
        guard number.map(isAccepted) ?? true else { throw FieldError(accepted: accepted) }
        feature[keyPath: path] = number
      })
  }

  private static func numeric(
    _ name: String, _ kind: FieldKind, _ path: any WritableKeyPath<Feature, Double?> & Sendable, accepted: String,
    _ isAccepted: @escaping @Sendable (Double) -> Bool
  ) -> Field {
    Field(
      name: name, kind: kind,
      value: { feature in feature[keyPath: path].map { .real($0) } ?? .null },
      set: { (feature, value) throws(FieldError) in
        let number: Double?
        switch value {
        case .null: number = nil
        case .integer(let integer): number = Double(integer)
        case .real(let real): number = real
        case .text: throw FieldError(accepted: accepted)
        }
        guard number.map({ $0.isFinite && isAccepted($0) }) ?? true else { throw FieldError(accepted: accepted) }
        feature[keyPath: path] = number
      })
  }
}
