internal import CPROJ

/// The entry of the EPSG register that a definition without a code describes.
enum SystemIdentification {
  /// PROJ's confidence in percent for equal parameters under another name.
  private static let least = 70

  /// The one entry with the highest confidence; `nil` when it is low or shared.
  static func best(for object: ProjObject, context: ThreadContext) -> (code: AuthorityCode, confidence: Int)? {
    var confidences: UnsafeMutablePointer<Int32>?
    let list = ProjList(
      proj_identify(context.pointer, object.pointer, "EPSG", nil, &confidences), in: context.pointer)
    defer { proj_int_list_destroy(confidences) }
    guard let confidences else { return nil }
    let candidates = list.objects.enumerated().compactMap { index, object in
      object.isDeprecated ? nil : object.identifier.map { (code: $0, confidence: Int(confidences[index])) }
    }
    guard let highest = candidates.map(\.confidence).max(), highest >= least else { return nil }
    let best = candidates.filter { $0.confidence == highest }
    return best.count == 1 ? best[0] : nil
  }
}
