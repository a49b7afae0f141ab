internal import Refusals

/// Walks through the elements of the geometries of a GML or KML file, and finds those that GDAL takes in part only: of
/// several boundaries, lists of positions or members where it expects one, and of parts where it expects others.
///
/// What can be written as GDAL understands it is changed so; the rest is a fault.
struct GeometryOutline {
  /// What is wrong, and where.
  struct Fault: Error {
    let message: LocalisedText
    let remedy: LocalisedText
    let place: Int
  }

  /// An element that is open.
  private struct Frame {
    let role: MarkupRole
    let tag: MarkupScanner.Tag
    /// How many parts of its kind it has: rings, geometries, boundaries, lists.
    var parts = 0
    /// How many single positions, and how many times, a path has.
    var positions = 0
    var times = 0
    var hasHole = false
    /// Whether its outer boundary has a ring.
    var isBounded = false
    /// Whether its end gets another name too.
    var isRenamed = false
  }

  let format: FileFormat
  private var frames: [Frame] = []
  /// The namespace prefix of the elements of KML.
  private var prefix: [UInt8] = []
  /// How many things without positions stand for a place.
  private(set) var models = 0

  init(_ format: FileFormat) { self.format = format }

  /// Whether an element is open that is looked at: of GML those of geometries.
  var isOpen: Bool { !frames.isEmpty }

  /// Whether the innermost element that is open is of that local name.
  func isIn(_ name: StaticString, _ scanner: MarkupScanner) -> Bool {
    frames.last.map { scanner.isNamed($0.tag, name) } ?? false
  }

  /// Whether the list of positions that is open is that of a point.
  var isPoint: Bool { frames.dropLast().last?.role == .point }

  /// Whether the element that is open is a part of a single position.
  var isInPosition: Bool { frames.dropLast().last?.role == .position }

  // MARK: - Begin

  /// Takes the tag that opens an element.
  mutating func open(
    _ tag: MarkupScanner.Tag, _ scanner: MarkupScanner, _ edits: inout ByteEdits
  ) throws(Fault) {
    guard let parent = frames.last else {
      let role = role(tag, scanner)
      if format == .kml { prefix = Array(scanner.bytes[tag.name.lowerBound..<tag.localName.lowerBound]) }
      guard format == .kml || role.isGeometry else { return }
      return try push(Frame(role: role == .strange ? .aside : role, tag: tag), scanner, &edits)
    }
    var frame = Frame(role: role(of: tag, in: parent, scanner), tag: tag)
    if frame.role == .strange { try refuseStrange(tag, scanner) }
    try count(&frame, scanner, &edits)
    try push(frame, scanner, &edits)
  }

  private mutating func push(
    _ frame: Frame, _ scanner: MarkupScanner, _ edits: inout ByteEdits
  ) throws(Fault) {
    if frame.tag.isEmpty, let reference = scanner.attribute(frame.tag, "href"),
      ![.aside, .strange].contains(frame.role)
    {
      let (name, place) = (scanner.text(frame.tag.localName), scanner.text(reference).excerpt())
      throw fault(
        LocalisedText(
          en: "<\(name)> refers to a geometry elsewhere (\(place)), which is not read",
          vi: "<\(name)> tham chiếu đến hình học ở nơi khác (\(place)), phần này không đọc được"), frame.tag)
    }
    frames.append(frame)
    if frame.tag.isEmpty { try close(frame.tag, scanner, &edits) }
  }

  private func role(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) -> MarkupRole {
    MarkupRole(named: scanner.text(tag.localName)) ?? .strange
  }

  private func role(
    of tag: MarkupScanner.Tag, in parent: Frame, _ scanner: MarkupScanner
  ) -> MarkupRole {
    let named = role(tag, scanner)
    if named == .placemark, parent.role != .container { return .strange }
    switch parent.role {
    case .aside, .solid: return parent.role
    case .strange: return .strange
    default:
      if format == .kml, named != .strange, !isOfKML(tag, scanner) { return .strange }
      if parent.role.accepts(named, in: format) { return named }
      return parent.role == .container && named == .strange ? .aside : .strange
    }
  }

  /// Whether the element has the prefix of the file's root, or that of Google's extensions.
  private func isOfKML(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) -> Bool {
    let own = scanner.bytes[tag.name.lowerBound..<tag.localName.lowerBound]
    return own.elementsEqual(prefix) || own.elementsEqual("gx:".utf8)
  }

  /// Coordinates that stand where GDAL expects none.
  private func refuseStrange(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) throws(Fault) {
    let role = role(tag, scanner)
    let isInList = frames.last?.role == .list
    guard role == .list || role == .position || role == .placemark || isInList else { return }
    let first = frames.firstIndex { $0.role == .strange } ?? frames.count
    let name = scanner.text((first < frames.count ? frames[first].tag : tag).localName)
    let parent = frames[..<first].last.map { scanner.text($0.tag.localName) } ?? ""
    throw fault(
      LocalisedText(
        en: "<\(name)> has no place in <\(parent)>: what it holds would be lost",
        vi: "<\(name)> không được đặt trong <\(parent)>: nội dung của nó sẽ bị mất"), tag)
  }

  // MARK: - Parts

  /// Counts a part of the element that is open.
  private mutating func count(
    _ frame: inout Frame, _ scanner: MarkupScanner, _ edits: inout ByteEdits
  ) throws(Fault) {
    let place = frames.count - 1
    let parent = frames[place]
    switch (parent.role, frame.role) {
    case (_, .aside), (_, .strange): countTime(frame.tag, place, scanner)
    case (.polygon, .inner): frames[place].hasHole = true
    case (.polygon, .outer):
      try refuseSecond(
        parent,
        LocalisedText(en: "a polygon has two outer boundaries", vi: "một đa giác có hai đường bao"), frame.tag,
        remedy: Self.partingOuterRings)
      frames[place].parts += 1
    case (.outer, _):
      try refuseSecond(
        parent,
        LocalisedText(
          en: "a polygon has two rings in its one outer boundary",
          vi: "một đa giác có hai vòng trong cùng một đường bao"), frame.tag, remedy: Self.partingOuterRings)
      frames[place].parts += 1
      if place > 0 { frames[place - 1].isBounded = true }
    case (.inner, _), (.member, _):
      if parent.parts > 0 { part(parent, before: frame.tag, scanner, &edits) }
      frames[place].parts += 1
    case (.container, _):
      guard frames.count > 1 || !scanner.isNamed(parent.tag, "kml") else {
        guard parent.parts == 0 else { throw twice(parent, frame.tag, scanner) }
        frames[place].parts += 1
        return
      }
    case (.placemark, .model), (.collection, .model): models += 1
    case (.placemark, _):
      try refuseSecond(
        parent, LocalisedText(en: "a Placemark has two geometries", vi: "một Placemark có hai hình học"), frame.tag,
        remedy: LocalisedText(
          en: "put them into one MultiGeometry", vi: "đặt chúng trong cùng một MultiGeometry"))
      frames[place].parts += 1
      if frame.role == .linearRing { rename(&frame, scanner, &edits) }
    case (.collection, .linearRing) where format == .kml: rename(&frame, scanner, &edits)
    case (.curve, _), (.surface, _), (.oriented, _), (.base, _), (.point, _), (_, .list):
      guard parent.parts + parent.positions == 0 else { throw twice(parent, frame.tag, scanner) }
      frames[place].parts += 1
    case (_, .position):
      guard parent.parts == 0 else { throw twice(parent, frame.tag, scanner) }
      frames[place].positions += 1
    default: return
    }
  }

  private mutating func countTime(_ tag: MarkupScanner.Tag, _ place: Int, _ scanner: MarkupScanner) {
    if frames[place].role == .track, scanner.isNamed(tag, "when") { frames[place].times += 1 }
  }

  private static let partingOuterRings = LocalisedText(
    en: "make two polygons of it, or a hole of one ring", vi: "tách thành hai đa giác, hoặc đổi một vòng thành lỗ thủng"
  )

  private func refuseSecond(
    _ parent: Frame, _ message: LocalisedText, _ tag: MarkupScanner.Tag, remedy: LocalisedText
  ) throws(Fault) {
    guard parent.parts > 0 else { return }
    throw Fault(message: message, remedy: remedy, place: tag.range.lowerBound)
  }

  private func twice(_ parent: Frame, _ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) -> Fault {
    let (name, part) = (scanner.text(parent.tag.localName), scanner.text(tag.localName))
    return fault(
      LocalisedText(
        en: "<\(name)> has one <\(part)> too many, which would be lost",
        vi: "<\(name)> có thừa một <\(part)>, phần này sẽ bị mất"), tag)
  }

  private func fault(_ message: LocalisedText, _ tag: MarkupScanner.Tag) -> Fault {
    Fault(
      message: message,
      remedy: LocalisedText(en: "correct the file, or export it again", vi: "sửa tệp, hoặc xuất lại tệp"),
      place: tag.range.lowerBound)
  }

  /// A second part gets an element of its own.
  private func part(
    _ frame: Frame, before tag: MarkupScanner.Tag, _ scanner: MarkupScanner, _ edits: inout ByteEdits
  ) {
    let name = scanner.text(frame.tag.name)
    edits.replace(tag.range.lowerBound..<tag.range.lowerBound, with: Array("</\(name)><\(name)>".utf8))
  }

  /// A ring that bounds nothing is a line.
  private func rename(_ frame: inout Frame, _ scanner: MarkupScanner, _ edits: inout ByteEdits) {
    edits.replace(frame.tag.localName, with: Array("LineString".utf8))
    frame.isRenamed = true
  }

  // MARK: - End

  /// Takes the tag that closes an element, or the one of an element without content.
  mutating func close(
    _ tag: MarkupScanner.Tag, _ scanner: MarkupScanner, _ edits: inout ByteEdits
  ) throws(Fault) {
    guard let frame = frames.popLast() else { return }
    switch frame.role {
    case .polygon where frame.hasHole && !frame.isBounded:
      throw fault(
        LocalisedText(
          en: "a polygon has a hole and no outer ring", vi: "một đa giác có lỗ thủng mà không có vòng ngoài"), frame.tag
      )
    case .track where frame.positions != frame.times && frames.last?.role != .collection:
      throw fault(
        LocalisedText(
          en: "a track has \(frame.positions.counted("position")) and \(frame.times.counted("time"))",
          vi: "một vết di chuyển có \(frame.positions) điểm và \(frame.times) thời điểm"), frame.tag)
    case .model: edits.replace(frame.tag.range.lowerBound..<tag.range.upperBound, with: [])
    default: break
    }
    if frame.isRenamed, !frame.tag.isEmpty { edits.replace(tag.localName, with: Array("LineString".utf8)) }
  }
}
