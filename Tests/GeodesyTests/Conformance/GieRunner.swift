import Geodesy

/// Runs the commands of one file as PROJ's own `gie` does.
struct GieRunner {
  enum Verdict: Equatable {
    case passed
    case failed(String)
    case skipped
  }

  let file: String
  private(set) var verdicts: [(name: String, verdict: Verdict)] = []
  /// Cases that went through the bulk path of a transformation as well.
  private(set) var bulkCount = 0

  private var operation = ""
  private var pipeline: Result<Pipeline, Pipeline.Failure>?
  private var inverse = false
  private var tolerance = 0.0005
  private var ignored: Int32?
  private var proj4InitRules = false
  private var isSkipped = false
  private var accepted: [Double] = []

  init(file: String) { self.file = file }

  mutating func run(_ commands: [GieCommand]) throws {
    for command in commands {
      switch command.tag {
      case "operation": try start(command.arguments)
      case "use_proj4_init_rules": proj4InitRules = command.arguments == "true"
      case "skip": return
      case "expect" where isSkipped: record(command, .skipped)
      case _ where isSkipped: break
      case "accept": accepted = GieFile.numbers(command.arguments)
      case "direction": inverse = "iIrR".contains(command.arguments.prefix(1))
      case "tolerance": tolerance = GieFile.metres(command.arguments) ?? 0.0005
      case "ignore": ignored = GieErrors.number(command.arguments)
      case "require_grid": isSkipped = !Pipeline.hasGrid(command.arguments)
      case "expect": try record(command, expect(command.arguments))
      case "roundtrip": record(command, roundTrip(command.arguments))
      case "echo", "banner", "verbose": break
      default: record(command, .failed("unknown command \(command.tag)"))
      }
    }
  }

  private mutating func record(_ command: GieCommand, _ verdict: Verdict) {
    verdicts.append(("\(file):\(command.line)", verdict))
  }

  private mutating func start(_ definition: String) throws {
    operation = definition
    (inverse, tolerance, ignored, isSkipped) = (false, 0.0005, nil, false)
    pipeline = Result { try Pipeline(definition, proj4InitRules: proj4InitRules) }
      .mapError { $0 as! Pipeline.Failure }
  }

  private mutating func expect(_ arguments: String) throws -> Verdict {
    let isFailure = arguments.hasPrefix("failure")
    let number = isFailure ? GieErrors.expected(arguments) : nil
    switch pipeline {
    case nil: return .failed("no operation")
    case .failure(let failure)?:
      if failure.number == ignored { return .skipped }
      guard isFailure else { return .failed(failure.reason) }
      return number == nil || number == failure.number ? .passed : .failed("error \(failure.number)")
    case .success(let pipeline)?:
      return try isFailure ? expectFailure(pipeline, number) : expectPosition(pipeline, arguments)
    }
  }

  private mutating func expectFailure(_ pipeline: Pipeline, _ number: Int32?) throws -> Verdict {
    let (result, error) = pipeline.transform(input(pipeline), inverse: inverse)
    if result.x == .infinity, accepted.count == 2 {
      if let difference = try bulkDifference(pipeline, nil) { return .failed(difference) }
    }
    if let number { return error == number ? .passed : .failed("error \(error)") }
    return result.x == .infinity ? .passed : .failed("did not fail: \(result)")
  }

  private mutating func expectPosition(_ pipeline: Pipeline, _ arguments: String) throws -> Verdict {
    let numbers = GieFile.numbers(arguments)
    guard numbers.count > 1 else { return .failed("too few numbers") }
    let isAngular = pipeline.isAngularOutput(inverse: inverse)
    var expected = position(numbers)
    if isAngular { expected = radians(expected, axis: inverse ? nil : axis) }
    var result = pipeline.transform(input(pipeline), inverse: inverse).result
    if accepted.count == 2, numbers.count == 2, result.x.isFinite {
      if let difference = try bulkDifference(pipeline, result) { return .failed(difference) }
    }
    if numbers.count < 4 { result.w = 0 }
    if numbers.count < 3 { result.z = 0 }
    let distance = distance(pipeline, expected, result, isAngular: isAngular)
    guard distance <= tolerance else { return .failed("off by \(distance) m") }
    if numbers.count == 4, abs(expected.w - result.w) > 1e-4 { return .failed("time \(result.w)") }
    return .passed
  }

  private func distance(
    _ pipeline: Pipeline, _ a: Pipeline.Position, _ b: Pipeline.Position, isAngular: Bool
  ) -> Double {
    if a.x.isNaN && b.x.isNaN { return 0 }
    if isAngular { return pipeline.ellipsoidalDistance(a, b) }
    if pipeline.isDegreeOutput(inverse: inverse) {
      let scale = Pipeline.Position(.pi / 180, .pi / 180, 1, 1)
      return pipeline.ellipsoidalDistance(a * scale, b * scale)
    }
    let step = a - b
    return (step.x * step.x + step.y * step.y + step.z * step.z).squareRoot()
  }

  private func roundTrip(_ arguments: String) -> Verdict {
    guard case .success(let pipeline)? = pipeline else {
      if case .failure(let failure)? = pipeline, failure.number == ignored { return .skipped }
      return .failed("no operation")
    }
    let words = arguments.split(separator: " ", maxSplits: 1)
    let trips = words.first.flatMap { Int32($0) } ?? 100
    let limit = words.count > 1 ? GieFile.metres(String(words[1])) ?? tolerance : tolerance
    let deviation = pipeline.roundTrip(input(pipeline), inverse: inverse, trips: trips)
    return deviation <= limit || deviation.isNaN && limit.isNaN ? .passed : .failed("round trip off by \(deviation) m")
  }

  /// How the bulk path differs from PROJ's single call; `nil` expected means that it must throw.
  private mutating func bulkDifference(_ pipeline: Pipeline, _ expected: Pipeline.Position?) throws -> String? {
    // The bulk path has no time, which these operations need.
    if operation.contains("epoch") || operation.contains("def") || operation.contains("t_") { return nil }
    let start = input(pipeline)
    guard start.x.isFinite, start.y.isFinite else { return nil }
    bulkCount += 1
    var coordinates = [start.x, start.y]
    do throws(GeodesyError) {
      try pipeline.transform(&coordinates, inverse: inverse)
    } catch {
      if expected == nil, coordinates == [start.x, start.y] { return nil }
      return "bulk: \(error)"
    }
    guard let expected else { return "bulk did not fail" }
    return coordinates == [expected.x, expected.y] ? nil : "bulk gives \(coordinates), not \(expected)"
  }

  private func input(_ pipeline: Pipeline) -> Pipeline.Position {
    let start = position(accepted)
    return pipeline.isAngularInput(inverse: inverse) ? radians(start, axis: inverse ? axis : nil) : start
  }

  private func position(_ numbers: [Double]) -> Pipeline.Position {
    let all = numbers + [Double](repeating: 0, count: 4 - numbers.count)
    return Pipeline.Position(all[0], all[1], all[2], all[3])
  }

  /// The order of axes that the operation itself asks for.
  private var axis: String? {
    operation.split(separator: " ").first { $0.hasPrefix("axis=") || $0.hasPrefix("+axis=") }
      .map { String($0.drop { $0 != "=" }.dropFirst()) }
  }

  private func radians(_ degrees: Pipeline.Position, axis: String?) -> Pipeline.Position {
    var result = degrees
    for (index, letter) in (axis ?? "enut").enumerated() where "news".contains(letter) && index < 4 {
      result[index] *= .pi / 180
    }
    return result
  }
}

/// PROJ's error numbers by the names that its test files use.
enum GieErrors {
  private static let numbers: [String: Int32] = [
    "invalid_op": 1024, "invalid_op_wrong_syntax": 1025, "invalid_op_missing_arg": 1026,
    "invalid_op_illegal_arg_value": 1027, "invalid_op_mutually_exclusive_args": 1028,
    "invalid_op_file_not_found_or_invalid": 1029, "coord_transfm": 2048, "coord_transfm_invalid_coord": 2049,
    "coord_transfm_outside_projection_domain": 2050, "coord_transfm_no_operation": 2051,
    "coord_transfm_outside_grid": 2052, "coord_transfm_grid_at_nodata": 2053, "other": 4096, "api_misuse": 4097,
    "no_inverse_op": 4098, "network_error": 4099,
  ]

  static func number(_ name: String) -> Int32? { Int32(name) ?? numbers[name.lowercased()] }

  /// The number after `failure errno`; `nil` when any failure will do.
  static func expected(_ arguments: String) -> Int32? {
    let words = arguments.split(separator: " ")
    guard words.count > 2, words[1] == "errno" else { return nil }
    return number(String(words[2])) ?? -1
  }
}
