#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The memory that this process may still take.
package enum Memory {
  /// How many bytes there are: the least of what the machine has free, what a container and what the shell allows.
  ///
  /// A guess at what is wise, not a promise; `Int.max` where the system does not say.
  package static var available: Int {
    #if os(Linux)
      var least = Int.max
      if let free = firstNumber(in: "/proc/meminfo", after: "MemAvailable:") { least = min(least, free << 10) }
      if let limit = firstNumber(in: "/sys/fs/cgroup/memory.max"),
        let used = firstNumber(in: "/sys/fs/cgroup/memory.current")
      {
        least = min(least, max(0, limit - used))
      }
      var limit = rlimit()
      if getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur < UInt64(Int.max),
        let pages = firstNumber(in: "/proc/self/statm")
      {
        least = min(least, max(0, Int(limit.rlim_cur) - pages * Int(sysconf(Int32(_SC_PAGESIZE)))))
      }
      return least
    #else
      return .max
    #endif
  }

  /// The first number of a file of the system, or the first after a word.
  private static func firstNumber(in path: String, after word: String? = nil) -> Int? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = fread(&buffer, 1, buffer.count, file)
    let words = String(decoding: buffer[..<count], as: UTF8.self).split { $0.isWhitespace }
    guard let word else { return words.first.flatMap { Int($0) } }
    return words.firstIndex { $0 == word }.flatMap { $0 + 1 < words.count ? Int(words[$0 + 1]) : nil }
  }
}

/// Watches a list that grows with the pairs of features, so that it ends with an error before memory does.
package struct MemoryWatch {
  private let operation: StaticString
  private let bytesPerElement: Int
  /// Up to how many elements nothing is asked.
  private var limit = 1 << 20

  /// - Parameter bytesPerElement: what one takes together with what is made of it later.
  package init(_ operation: StaticString, bytesPerElement: Int) {
    self.operation = operation
    self.bytesPerElement = bytesPerElement
  }

  /// Asks, whenever the list has grown a quarter, whether there is room for as much again.
  package mutating func check(_ count: Int) throws(GeometryError) {
    guard count > limit else { return }
    guard count <= Memory.available / bytesPerElement else { throw .outOfMemory(operation) }
    limit = count + count / 4
  }
}
