internal import CPROJ

/// The one place where positions go through PROJ in bulk.
enum PointLoop {
  /// Positions a chunk: its copy of the input stays in the first-level cache.
  private static let chunk = 1024

  /// Refuses an odd length and any value that is not finite; touches nothing.
  static func validate(_ buffer: UnsafeBufferPointer<Double>) throws(GeodesyError) {
    guard buffer.count.isMultiple(of: 2) else { throw .oddLength(count: buffer.count) }
    if let bad = firstNonFinite(buffer) {
      throw .nonFinite(index: bad, x: buffer[2 * bad], y: buffer[2 * bad + 1])
    }
  }

  /// Transforms x,y pairs in place; the buffer has passed ``validate(_:)``.
  ///
  /// On a position that PROJ cannot transform, those before it are transformed and it and the rest are as they were.
  static func run(
    _ operation: ProjObject, _ direction: PJ_DIRECTION, _ buffer: UnsafeMutableBufferPointer<Double>
  ) throws(GeodesyError) {
    guard let base = buffer.baseAddress, !buffer.isEmpty else { return }
    let input = UnsafeMutablePointer<Double>.allocate(capacity: 2 * chunk)
    defer { input.deallocate() }
    let count = buffer.count / 2
    var first = 0
    while first < count {
      let size = min(chunk, count - first)
      let positions = base + 2 * first
      input.update(from: positions, count: 2 * size)
      proj_errno_reset(operation.pointer)
      transform(operation, direction, positions, size)
      if let bad = firstNonFinite(UnsafeBufferPointer(start: positions, count: 2 * size)) {
        (positions + 2 * bad).update(from: input + 2 * bad, count: 2 * (size - bad))
        let (x, y) = (input[2 * bad], input[2 * bad + 1])
        throw .pointFailed(index: first + bad, x: x, y: y, reason: reason(operation, direction, x, y))
      }
      first += size
    }
  }

  private static func transform(
    _ operation: ProjObject, _ direction: PJ_DIRECTION, _ positions: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    let stride = 2 * MemoryLayout<Double>.stride
    _ = proj_trans_generic(
      operation.pointer, direction, positions, stride, count, positions + 1, stride, count, nil, 0, 0, nil, 0, 0)
  }

  /// The error that one position gives by itself.
  private static func reason(_ operation: ProjObject, _ direction: PJ_DIRECTION, _ x: Double, _ y: Double) -> String {
    proj_errno_reset(operation.pointer)
    _ = proj_trans(operation.pointer, direction, proj_coord(x, y, 0, .infinity))
    let number = proj_errno(operation.pointer)
    proj_errno_reset(operation.pointer)
    guard number != 0, let text = proj_context_errno_string(operation.context, number) else {
      return "the result is not finite"
    }
    return String(cString: text)
  }

  /// The first position with a value that is infinite or not a number.
  private static func firstNonFinite(_ buffer: UnsafeBufferPointer<Double>) -> Int? {
    var all = true
    for value in buffer { all = value.isFinite && all }
    guard !all else { return nil }
    return buffer.firstIndex { !$0.isFinite }.map { $0 / 2 }
  }
}
