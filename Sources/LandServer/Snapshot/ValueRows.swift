/// Which features of a collection have a text in a column: the columns that are asked for, a few of them at a time.
final class ValueRows: Sendable {
  private let kept = KeptValues<Int, TextRows>(limit: 4)

  /// The features that have a text in a column, ascending.
  ///
  /// Cost: the first time that of looking at all values once.
  func features(having text: String, in column: Int, of values: [String?]) -> [Int] {
    let rows = try? kept.value(column, WorkBudget(nil)) { TextRows(values) }
    return (rows ?? TextRows(values)).features(having: text)
  }
}

/// The features of each text of a column.
private struct TextRows: Sendable {
  private var numbers: [String: Int] = [:]
  /// Where the features of each text start; one more than texts.
  private var starts: [Int32] = [0]
  private var features: [Int32] = []

  init(_ values: [String?]) {
    var codes = [Int32](repeating: -1, count: values.count)
    var counts: [Int32] = []
    for (feature, text) in values.enumerated() {
      guard let text else { continue }
      let number = numbers[text] ?? counts.count
      if number == counts.count {
        numbers[text] = number
        counts.append(0)
      }
      codes[feature] = Int32(number)
      counts[number] += 1
    }
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    var ends = starts
    features = [Int32](repeating: 0, count: Int(starts[starts.count - 1]))
    for (feature, code) in codes.enumerated() where code >= 0 {
      features[Int(ends[Int(code)])] = Int32(feature)
      ends[Int(code)] += 1
    }
  }

  func features(having text: String) -> [Int] {
    guard let number = numbers[text] else { return [] }
    return features[Int(starts[number])..<Int(starts[number + 1])].map(Int.init)
  }
}
