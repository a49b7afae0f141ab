public import Geodesy
public import Refusals
internal import PlaneGeometry

/// Something that a reader saw and that its caller should know, though it is no error.
public struct Notice: Hashable, Sendable {
  /// What was seen.
  public let kind: Kind
  /// How many features, values or rows it concerns; 1 where counting makes no sense.
  public let count: Int
  /// The first place, as the file counts: `feature 12`, `row 7`; `nil` where the reader does not know it.
  public let first: String?
  /// At most three of the values as they stand in the file; longer ones are cut.
  public let examples: [String]

  /// Makes a notice; of the examples the first three are kept.
  public init(_ kind: Kind, count: Int = 1, first: String? = nil, examples: [String] = []) {
    self.kind = kind
    self.count = count
    self.first = first
    self.examples = examples.prefix(3).map { $0.excerpt() }
  }

  /// Why texts were decoded from an encoding.
  public enum DecodingReason: Hashable, Sendable {
    /// The caller named it.
    case named
    /// The letters of the texts suggest it.
    case detected
    /// The file names it, in this part.
    case declared(by: String)
    /// Nothing speaks against what programs write by default.
    case assumed
  }

  /// What a reader may have to say.
  public enum Kind: Hashable, Sendable {
    /// Z ordinates were dropped; the count is that of features.
    case zDropped
    /// M ordinates were dropped; the count is that of features.
    case mDropped
    /// Curves were replaced by lines that keep within 1 mm of them; the count is that of features.
    case curvesStroked
    /// A `crs` member of the older GeoJSON was honoured; its name.
    case crsMember(String)
    /// The reference system's definition was read with remarks of its own.
    case referenceSystemNote(SystemNote)
    /// The reference system's definition names no datum and leaves open which of these codes it is.
    case twofoldReferenceSystem([String])
    /// The geometries name these reference systems; where it is one, others name none.
    case severalReferenceSystems([String])
    /// The transformation is one that the caller had to allow; its accuracy in metres where the register says one.
    case compromise(OperationCompromise, metres: Double?, to: String)
    /// Areas in the working system differ from those on the ellipsoid by up to this ratio.
    case distorted(system: String, ratio: Double)
    /// The caller's reference system stands in place of the file's.
    case referenceSystemOverridden(file: String, used: String)
    /// The layer says that its reference system is undefined.
    case undefinedReferenceSystem
    /// Text was decoded from that encoding; the count is that of texts.
    case decoded(from: TextEncoding, DecodingReason)
    /// Texts that fill their field end in half a character, which was dropped; the column and the first feature, the
    /// count is that of texts.
    case textCut(column: String, feature: Int)
    /// Rows with something in them that became no feature: totals, headings of groups, remarks; their numbers.
    case rowsLeftOut([Int])
    /// Cells with an error, or with a formula that no program has computed, which have no value; the first three.
    case cellErrors([String])
    /// Whole numbers of more than fifteen digits, of which the sheet has lost the last ones; the first row.
    case digitsLost(column: String, row: Int)
    /// Rows of one feature of a list of corners with different values; the first one was kept.
    case ringValuesDiffer(feature: Int, column: String, row: Int, kept: String, other: String)
    /// A number or a day that is not finite, for which the row of that feature is rejected.
    case notFinite(feature: Int, column: String, value: String)
    /// Rows and columns that the sheet does not show, or a sheet that the workbook does not show, were read.
    case hiddenCells(rows: Int, columns: Int, sheet: Bool)
    /// The table has no geometry.
    case withoutGeometry
    /// A column has the heading of another one, and is called by its place too.
    case headingTwice(place: Int, name: String)
    /// Texts in no known encoding, kept as Windows-1252 shows them; the count is that of texts.
    case unreadableTexts
    /// Texts were put into Unicode's form NFC; the count is that of texts.
    case normalised
    /// Objects and arrays of a property were kept as JSON text; the count is that of values.
    case nestedValuesKept(column: String)
    /// A column has values of several types and became text (or JSON); the count is that of the values that did not
    /// fit.
    case mixedTypes(column: String)
    /// A column of a type that tables do not hold was left out.
    case columnLeftOut(column: String, type: String)
    /// A column has another name in the file that was written, because the format does not allow its own.
    case renamed(column: String, to: String)
    /// A member that RFC 7946 does not define was left out; the count is that of its places.
    case foreignMemberLeftOut(String)
    /// The stated length of an edge is not the distance of its corners; lengths in metres, the line of the file.
    case edgeMismatch(feature: Int, line: Int, stated: Double, computed: Double)
    /// The positions of the features stand in place of their ids, because these have gaps or doubles.
    ///
    /// The column is `nil` for the ids that GeoJSON gives its features.
    case positionsForIdentifiers(column: String?, gaps: Int, doubles: Int)
    /// A number without decimals and with one separator was read by the locale given; the count is that of numbers.
    case readByLocale(String)
    /// Texts were cut at the end of a word, because the format holds so many bytes; the count is that of texts.
    case textShortened(column: String, bytes: Int)
    /// Characters that markup does not allow were left out; the count is that of characters.
    case charactersLeftOut(column: String)
    /// Collections became features of one kind of geometry each; the count is that of collections.
    case collectionsTakenApart
    /// Multipoints became a feature for every position; the count is that of multipoints.
    case multipointsTakenApart
    /// The layer has several kinds of geometry, and the format holds one in a file: these files were written.
    case filesOfKinds([String])
    /// A polygon that is not valid is written with its rings in other roles: its area as drawn, and the one that who reads
    /// the file finds; in square metres, else square units.
    case areaAsRead(feature: Int, id: String?, drawn: Double, found: Double, isMetric: Bool)
    /// More polygons of which the area as read differs than are named; the count is theirs.
    case moreAreasAsRead
    /// Numbers of a column are not written as the format writes them, and were read by their separators; the count is
    /// that of these numbers.
    case numbersReadBySeparators(column: String)
    /// A column of numbers has values that are none, and became text as written; the count is that of these values.
    case numbersKeptAsText(column: String)
    /// A column of numbers has values that are one number or another by locale, and became text as written; the count is
    /// that of these values.
    case ambiguousNumbersKept(column: String)
    /// A column of days has values that are none, and became text as written; the count is that of these values.
    case datesKeptAsText(column: String)
    /// Features have several values of a field, of which the last was read; the count is that of the others.
    case valuesReplaced(column: String)
    /// Rows of a table have fewer fields than it has headings; the count is that of these rows.
    case rowsCutShort
    /// Numbers of a column have more digits than the format holds, and were rounded to fifteen; the count is theirs.
    case numbersRounded(column: String)
    /// Line breaks in texts of a column are two signs in the file that was written; the count is that of the texts.
    case lineBreaksEscaped(column: String)
    /// Numbers of a column were too long for their field when they were written, and have no value; the count is that of
    /// these.
    case numbersOverflowed(column: String)
    /// A column without a name is called by its place.
    case columnWithoutName(called: String)
    /// Ids were made of the geometries, because the file has none; the count is that of features, so many of them had the
    /// geometry and the code of another one.
    case identifiersMade(repeated: Int)
    /// Files of an archive that are no data sets; the count is theirs, the examples are their names.
    case otherFilesInArchive
    /// What the library that reads the format says of a value; the count is how often.
    case readerWarning(LibraryWords)
    /// One sentence in both languages, and whether it is about values that are not held as they stand in the file.
    case told(LocalisedText, isAboutValue: Bool)
    /// Capitals that the encoding of the output lacks became small; the count is that of the letters.
    case caseLost(column: String, encoding: String)
    /// Letters that the encoding of the output lacks became `?`; the count is theirs.
    case lettersReplaced(column: String, encoding: String)
  }
}

extension Notice {
  /// The code under which documents for programs list it; they share it with the messages of a load.
  public var code: String {
    switch kind {
    case .curvesStroked: "curve_stroked"
    case .decoded(_, .detected), .unreadableTexts: "encoding_detected"
    case .textCut: "text_cut"
    case .rowsLeftOut: "rows_left_out"
    case .cellErrors: "cell_error"
    case .digitsLost: "digits_lost"
    case .ringValuesDiffer: "ring_values_differ"
    case .readerWarning: "reader_warning"
    case .caseLost: "case_lost"
    case .lettersReplaced, .textShortened: "text_cut"
    case .referenceSystemOverridden: "crs_override"
    case .referenceSystemNote(.internalVN2000): "crs_internal"
    case .distorted: "distorted"
    case .compromise: "ballpark"
    case .edgeMismatch: "edge_mismatch"
    case .notFinite: "non_finite"
    case .positionsForIdentifiers(_, _, let doubles): doubles > 0 ? "duplicate_id" : "notice"
    default: "notice"
    }
  }

  /// Whether a value of the file is not held, or not as it stands there: what is said even when nothing else is.
  public var isAboutValue: Bool {
    switch kind {
    case .told(_, let isAboutValue): isAboutValue
    case .columnLeftOut, .decoded(_, .detected), .edgeMismatch, .mixedTypes, .readByLocale, .textCut,
      .unreadableTexts, .numbersReadBySeparators, .numbersKeptAsText, .ambiguousNumbersKept, .numbersOverflowed,
      .datesKeptAsText, .valuesReplaced, .rowsCutShort, .numbersRounded, .lineBreaksEscaped,
      .readerWarning, .textShortened, .charactersLeftOut, .collectionsTakenApart, .multipointsTakenApart, .areaAsRead,
      .moreAreasAsRead, .caseLost, .lettersReplaced, .rowsLeftOut, .cellErrors, .digitsLost, .ringValuesDiffer,
      .notFinite, .withoutGeometry:
      true
    case .zDropped, .mDropped, .curvesStroked, .crsMember, .referenceSystemNote, .referenceSystemOverridden,
      .undefinedReferenceSystem, .decoded, .normalised, .nestedValuesKept, .renamed, .foreignMemberLeftOut,
      .positionsForIdentifiers, .columnWithoutName, .twofoldReferenceSystem, .severalReferenceSystems, .distorted,
      .compromise,
      .filesOfKinds, .headingTwice, .hiddenCells, .identifiersMade, .otherFilesInArchive:
      false
    }
  }
}

extension Notice: CustomStringConvertible {
  /// One sentence for a person.
  public var description: String {
    switch kind {
    case .zDropped: "\(count.counted("feature")) had heights, which were left out"
    case .mDropped: "\(count.counted("feature")) had measures, which were left out"
    case .curvesStroked: "\(count.counted("feature")) had curves, which became lines within 1 mm of them"
    case .crsMember(let name): "the crs member of the file was honoured: \(name)"
    case .referenceSystemNote(let note): "reference system: \(note)"
    case .twofoldReferenceSystem, .severalReferenceSystems, .compromise, .distorted: systemText(isEnglish: true)
    case .referenceSystemOverridden(let file, let used): "the file says \(file), \(used) was used as told"
    case .undefinedReferenceSystem: "the layer says that its reference system is undefined"
    case .decoded(let encoding, let reason):
      "\(count.counted("text was", "texts were")) decoded from \(encoding.name)\(reason.clause)"
    case .textCut(let column, let feature):
      "\(count.counted("text")) of \(column) \(count == 1 ? "was" : "were") cut by the program that wrote it in the middle of a letter, which was dropped (first: "
        + "feature \(feature))"
    case .rowsLeftOut(let rows):
      "\(count.counted("row is a total, a heading of a group or a remark", "rows are totals, headings of groups or remarks")) and became no feature (row \(Self.list(rows)))"
    case .cellErrors(let cells):
      "\(count.counted("cell has", "cells have")) an error or a formula that was never computed, and no value (\(Self.list(cells)))"
    case .digitsLost(let column, let row):
      "\(count.counted("number")) of \(column) \(count == 1 ? "has" : "have") more than 15 digits, of which a spreadsheet loses the last (first: row \(row))"
    case .ringValuesDiffer(let feature, let column, let row, let kept, let other):
      "feature \(feature), row \(row): \(column) is \(other) and was \(kept) before, which holds"
    case .notFinite(let feature, let column, let value):
      "feature \(feature): \(column) is \(value), which is no finite value"
    case .hiddenCells(let rows, let columns, let sheet):
      "what the workbook hides was read: "
        + [rows > 0 ? rows.counted("row") : "", columns > 0 ? columns.counted("column") : "", sheet ? "the sheet" : ""]
        .filter { !$0.isEmpty }.joined(separator: ", ")
    case .withoutGeometry: "the table has no geometry: no heading of X and Y, nor a column of WKT"
    case .headingTwice(let place, let name): "column \(place) has the heading of another one and is called \(name)"
    case .unreadableTexts:
      "\(count.counted("text is", "texts are")) in no encoding that is known here and \(count == 1 ? "is" : "are") kept as Windows-1252 shows \(count == 1 ? "it" : "them")"
    case .normalised: "\(count.counted("text was", "texts were")) put into Unicode's form NFC"
    case .nestedValuesKept(let column):
      "\(count.counted("nested value")) of \(column) \(count == 1 ? "was" : "were") kept as JSON text"
    case .mixedTypes(let column): "\(column) has values of several types (\(count) did not fit) and was read as text"
    case .columnLeftOut(let column, let type): "the column \(column) of type \(type) was left out"
    case .renamed(let column, let name): "the column \(column) is called \(name) in the file"
    case .foreignMemberLeftOut(let name): "the member \(name) was left out in \(count.counted("place"))"
    case .edgeMismatch(let feature, let line, let stated, let computed):
      "feature \(feature), line \(line): the edge is stated as \(stated.shortestText) m "
        + "and measures \((computed * 1000).rounded() / 1000) m"
    case .positionsForIdentifiers(let column, let gaps, let doubles):
      "\(column.map { "the column \($0) has" } ?? "the ids of the file have") "
        + [gaps > 0 ? "gaps (\(gaps))" : nil, doubles > 0 ? "doubles (\(doubles))" : nil]
        .compactMap { $0 }.joined(separator: " and ") + "; the position of each feature, from 0, is its id"
    case .readByLocale(let locale):
      "\(count.counted("number")) with one separator \(count == 1 ? "was" : "were") read by the locale \(locale)"
    case .textShortened(let column, let bytes):
      "\(count.counted("text")) of \(column) \(count == 1 ? "ends" : "end") at a word with …, because the format holds \(bytes) bytes"
    case .charactersLeftOut(let column):
      "\(count.counted("control character")) of \(column) \(count == 1 ? "was" : "were") left out, because the format allows none"
    case .collectionsTakenApart:
      "\(count.counted("collection")) of geometries became a feature for each kind of geometry"
    case .multipointsTakenApart: "\(count.counted("multipoint")) became a feature for every point"
    case .filesOfKinds(let files): "a file for each kind of geometry: \(files.joined(separator: ", "))"
    case .areaAsRead(let feature, let id, let drawn, let found, let isMetric):
      "feature \(feature)\(id.map { " (id \($0))" } ?? "") is not valid: drawn are \(Notice.area(drawn, isMetric)), "
        + "a reader of the file finds \(Notice.area(found, isMetric, beside: drawn) ?? "the same"); landfund repair makes it valid"
    case .moreAreasAsRead:
      "\(count.counted("more feature that is not valid has", "more features that are not valid have")) another area for a reader of the file"
    case .numbersReadBySeparators(let column):
      "\(count.counted("number")) of \(column) \(count == 1 ? "is" : "are") written with other separators than the format has, and \(count == 1 ? "was" : "were") read by these\(evidence)"
    case .numbersKeptAsText(let column):
      "\(column) has \(count.counted("value that is no number", "values that are no numbers")), and was read as text\(evidence)"
    case .ambiguousNumbersKept(let column):
      "\(column) has \(count.counted("value that is", "values that are")) one number or another by locale, and was read as text\(evidence); name the locale"
    case .datesKeptAsText(let column):
      "\(column) has \(count.counted("value that is no day", "values that are no days")), and was read as text\(evidence)"
    case .valuesReplaced(let column):
      "\(count.counted("value")) of \(column) \(count == 1 ? "was" : "were") left out, because a feature has several, of which the last holds\(evidence)"
    case .rowsCutShort:
      "\(count.counted("row has", "rows have")) fewer fields than there are headings; what is missing is empty\(evidence)"
    case .numbersRounded(let column):
      "\(count.counted("number")) of \(column) \(count == 1 ? "was" : "were") rounded to 15 digits, because the format holds no more\(evidence)"
    case .lineBreaksEscaped(let column):
      "line breaks in \(count.counted("text")) of \(column) are written as \\n\(evidence)"
    case .numbersOverflowed(let column):
      "\(count.counted("number")) of \(column) \(count == 1 ? "is asterisks, which stand" : "are asterisks, which stand") for no value, or for one that was too long for its field"
        + evidence
    case .columnWithoutName(let name): "a column without a name is called \(name)"
    case .identifiersMade(let repeated):
      "\(count.counted("id was made of the geometry", "ids were made of the geometries"))"
        + (repeated > 0 ? ", \(repeated) of them for geometries that stand more than once" : "")
    case .otherFilesInArchive:
      "\(count.counted("file")) of the archive \(count == 1 ? "is no data and was" : "are no data and were") left out\(evidence)"
    case .readerWarning(let words): "\(words.remark.en)\(count > 1 ? " (\(count) times)" : "")\(evidence)"
    case .told(let text, _): text.en
    case .caseLost(let column, let encoding):
      "\(count.counted("capital")) of \(column) became small, because \(encoding) has none with a tone\(evidence)"
    case .lettersReplaced(let column, let encoding):
      "\(count.counted("letter")) of \(column) became ?, because \(encoding) has none such\(evidence)"
    }
  }

  /// The first place and the examples, in brackets; empty without them.
  private var evidence: String {
    let quoted = examples.map { "'\($0)'" }.joined(separator: ", ")
    let parts = [first.map { "first: \($0)" }, quoted.isEmpty ? nil : quoted].compactMap { $0 }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ": ")))"
  }
}

extension Notice {
  /// At most ten things in one line.
  static func list(_ things: [some CustomStringConvertible]) -> String {
    things.prefix(10).map(\.description).joined(separator: ", ") + (things.count > 10 ? " …" : "")
  }

  /// The same of an area that differs from another one; `nil` where both are written alike.
  public static func area(_ value: Double, _ isMetric: Bool, beside other: Double) -> String? {
    let text = area(value, isMetric)
    return text == area(other, isMetric) ? nil : text
  }

  /// An area for a person: square metres to the hundredth.
  public static func area(_ value: Double, _ isMetric: Bool) -> String {
    isMetric ? "\(((value * 100).rounded() / 100).shortestText) m²" : "\(value.shortestText) square units"
  }
}

extension Notice.DecodingReason {
  fileprivate var clause: String {
    switch self {
    case .named: ""
    case .detected: ", as the letters suggest"
    case .declared(let source): ", as the \(source) says"
    case .assumed: ", which no letter contradicts"
    }
  }
}
