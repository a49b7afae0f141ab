/// The part of a file that a client asks for: one range at a time, as RFC 9110 has it.
enum RangeReading {
  /// What is sent of a file.
  enum Part: Equatable {
    /// All of it.
    case whole
    /// Some of it.
    case range(Range<Int>)
    /// Nothing: the range lies behind its end.
    case none
  }

  /// Reads the header fields of a request.
  ///
  /// - Parameters:
  ///   - range: `Range`; several ranges, other units and what cannot be read mean the whole file.
  ///   - condition: `If-Range`; of another file than the one of the tag it means the whole file.
  ///   - tag: the tag of the file.
  ///   - count: how many bytes the file has.
  static func part(range: String?, condition: String?, tag: String, count: Int) -> Part {
    guard let range, condition.map({ $0 == tag }) ?? true, range.lowercased().hasPrefix("bytes=") else { return .whole }
    let ends = range.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return .whole }
    let (first, last) = (number(ends[0]), number(ends[1]))
    guard ends[0].isEmpty || first != nil, ends[1].isEmpty || last != nil else { return .whole }
    switch (first, last) {
    case (nil, nil): return .whole
    case (nil, let last?): return last == 0 || count == 0 ? .none : .range(max(0, count - last)..<count)
    case (let first?, nil): return first < count ? .range(first..<count) : .none
    case (let first?, let last?):
      if last < first { return .whole }
      return first < count ? .range(first..<min(count, last == .max ? count : last + 1)) : .none
    }
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.first.map { (0x30...0x39).contains($0) } ?? false ? QuestionReading.wholeNumber(text) : nil
  }
}
