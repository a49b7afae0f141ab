/// When answers are gzipped.
enum Packing {
  /// Bytes from which on an answer is packed.
  static let least = 1000
}
