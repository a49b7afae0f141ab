/// Why a file cannot be read, used or written: what, where, and what to do.
///
/// ``description`` is one line for a person. Features are counted from 0, lines of a text from 1, bytes from 0.
public struct InterchangeError: Error, Hashable, Sendable {
  /// What is wrong, for a program to act on.
  public var reason: Reason
  /// One sentence that says what was found, without the place.
  public var message: String
  /// What the reader of the message can do about it.
  public var remedy: String
  /// The path as it was given.
  public var file: String?
  /// The layer of the file.
  public var layer: String?
  /// The number of the feature in its layer, from 0.
  public var feature: Int?
  /// The feature's id as the file has it.
  public var featureID: String?
  /// Where in the file.
  public var place: Place?
  /// The column, property or field.
  public var field: String?

  /// A place in a file.
  public enum Place: Hashable, Sendable {
    /// A byte, counted from 0.
    case byte(Int)
    /// A line of text, counted from 1.
    case line(Int)
    /// A row of a sheet, counted from 1.
    case row(Int)

    /// The place in words.
    public var text: String {
      switch self {
      case .byte(let byte): "byte \(byte)"
      case .line(let line): "line \(line)"
      case .row(let row): "row \(row)"
      }
    }
  }

  /// What is wrong, by kind.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// There is no such file.
    case fileNotFound
    /// The file exists but cannot be opened or read.
    case fileUnreadable
    /// The file has no content.
    case emptyFile
    /// No reader knows the format.
    case unknownFormat
    /// The format can be read but not written, or the reverse, or this build leaves it out.
    case unsupportedOperation
    /// The text is in an encoding that the format does not allow, or is not in the one that was named.
    case encoding
    /// The content breaks the rules of its format.
    case malformed
    /// The content ends too early.
    case truncated
    /// A value has another type than its place demands.
    case wrongType
    /// Coordinates are nested deeper or shallower than the geometry's type demands.
    case wrongNesting
    /// A number is infinite, not a number, or too large to be held.
    case nonFinite
    /// An object has the same key twice.
    case duplicateKey
    /// Two features have the same id.
    case duplicateIdentifier
    /// A feature has no id in the column that should hold it.
    case missingIdentifier
    /// Values nest too deeply.
    case tooDeep
    /// The input is larger than the limits allow.
    case tooLarge
    /// A geometry cannot be decoded.
    case badGeometry
    /// The container has several layers and none was named.
    case layerNotNamed
    /// The container has no layer of that name.
    case unknownLayer
    /// The container has no layer of features.
    case noLayers
    /// Tables or rows that the format demands are missing.
    case missingMetadata
    /// The layer has no such column.
    case unknownField
    /// A heading that is needed is missing or stands twice.
    case heading
    /// A number cannot be read without doubt.
    case ambiguousNumber
    /// Too few corners, a corner without coordinates.
    case incompleteRing
    /// Neither the file nor the caller names a reference system.
    case missingReferenceSystem
    /// The file's reference system is unknown, withdrawn or of no use here.
    case badReferenceSystem
    /// The file and the caller name different reference systems.
    case contradictingReferenceSystem
    /// The coordinates cannot be those of the reference system.
    case implausibleCoordinates
    /// A coordinate cannot be transformed.
    case transformation
    /// The output cannot be written.
    case cannotWrite
    /// The output is an input of the same command, or belongs to one.
    case outputIsInput
    /// Something stands where the output is to go that no earlier run of the same command wrote there.
    case placeTaken
    /// Another program is writing to the file.
    case inUse
    /// The output is a pipe whose reader went away; no error to tell anybody about.
    case readerGone
    /// The output cannot hold what the table holds.
    case notRepresentable
  }

  /// Makes an error; the place is filled in where it is known.
  public init(
    _ reason: Reason, _ message: String, remedy: String, file: String? = nil, layer: String? = nil,
    feature: Int? = nil, featureID: String? = nil, place: Place? = nil, field: String? = nil
  ) {
    self.reason = reason
    self.message = message
    self.remedy = remedy
    self.file = file
    self.layer = layer
    self.feature = feature
    self.featureID = featureID
    self.place = place
    self.field = field
  }
}

extension InterchangeError {
  /// The same error with the places that it does not have yet.
  public func located(file: String? = nil, layer: String? = nil) -> InterchangeError {
    var error = self
    error.file = error.file ?? file
    error.layer = error.layer ?? layer
    return error
  }
}

extension InterchangeError: CustomStringConvertible {
  /// File, layer, feature, position, reason and remedy in one line.
  public var description: String {
    var places: [String] = []
    if let layer { places.append("layer \(layer)") }
    if let feature { places.append("feature \(feature)" + (featureID.map { " (id \($0))" } ?? "")) }
    if let field { places.append("field \(field)") }
    if let place { places.append(place.text) }
    let location = [file ?? "", places.joined(separator: ", ")].filter { !$0.isEmpty }.joined(separator: ": ")
    return [location, "\(message); \(remedy)"].filter { !$0.isEmpty }.joined(separator: ": ").visible
  }
}

extension String {
  /// At most `length` characters, for quoting input in a message.
  func excerpt(_ length: Int = 40) -> String { count > length ? "\(prefix(length))…" : self }
}
