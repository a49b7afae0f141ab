internal import Geodesy
internal import PlaneGeometry
internal import Refusals

/// Boxes as requests write them: four numbers or six, in the order of the axes of their system.
enum BoxReading {
  /// What is wrong with the numbers of a box.
  enum Fault: Error {
    /// Neither four nor six.
    case count
    /// One is not finite.
    case notFinite
    /// An upper limit lies below its lower one.
    case disorder
  }

  /// The ground of a box, in the order of the axes of its system: a rectangle, two where it crosses the antimeridian.
  ///
  /// - Parameters:
  ///   - numbers: the lower corner, then the upper one; of six the third and the last are heights, which do not count.
  ///   - system: the system of the numbers.
  static func ground(_ numbers: [Double], in system: OfferedSystem) throws(Fault) -> Geometry {
    guard numbers.count == 4 || numbers.count == 6 else { throw .count }
    guard numbers.allSatisfy(\.isFinite) else { throw .notFinite }
    let half = numbers.count / 2
    if half == 3, numbers[2] > numbers[5] { throw .disorder }
    let (east, north) = system.isNorthingFirst ? (1, 0) : (0, 1)
    let (minX, maxX) = (numbers[east], numbers[half + east])
    let (minY, maxY) = (numbers[north], numbers[half + north])
    guard minY <= maxY, minX <= maxX || system.system.isGeographic else { throw .disorder }
    let boxes =
      minX <= maxX
      ? [Box(minX: minX, minY: minY, maxX: maxX, maxY: maxY)]
      : [
        Box(minX: minX, minY: minY, maxX: max(180, minX), maxY: maxY),
        Box(minX: min(-180, maxX), minY: minY, maxX: maxX, maxY: maxY),
      ]
    let shapes = boxes.map(shape)
    let ground = shapes.count == 1 ? shapes[0] : .collection(shapes)
    return system.isNorthingFirst ? ground.mapCoordinates { $0 = system.inOrder($0) } : ground
  }

  /// The ground of a parameter's box, in the working system.
  ///
  /// - Throws: `Problem` `bad_value`.
  static func ground(_ text: String, in system: OfferedSystem, parameter: String) throws -> Geometry {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map {
      QuestionReading.finiteNumber($0) ?? .nan
    }
    guard let ground = try? ground(numbers, in: system) else {
      throw Problem(
        .badValue,
        LocalisedText(
          en:
            "\(parameter)=\(text) is no box; write four finite numbers, the lower corner first, along the system's axes.",
          vi: "\(parameter)=\(text) không phải khung tọa độ; hãy ghi bốn số hữu hạn, góc dưới trước, theo trục của hệ."),
        parameter: parameter)
    }
    return try GroundLiteral(in: system).working(ground)
  }

  /// A rectangle, or the line or point that a flat box is.
  private static func shape(_ box: Box) -> Geometry {
    let corners = [Position(box.minX, box.minY), Position(box.maxX, box.maxY)]
    if box.width > 0, box.height > 0 { return .rectangle(box) }
    return box.width > 0 || box.height > 0 ? .lineString(corners) : .point(corners[0])
  }
}
