internal import Foundation

/// A run over inputs made from good ones: every input is that of its number, so that it can be made again.
public struct FuzzRun {
  /// The folder in which inputs are written.
  public let folder: String
  private let seed: UInt64
  private let seeds: [FuzzSeed]
  private var originals: [String: [UInt8]] = [:]

  /// Writes the good inputs into a folder.
  public init(folder: String, seed: UInt64) throws {
    (self.folder, self.seed) = (folder, seed)
    for name in ["", "/s", "/m", "/t"] {
      try FileManager.default.createDirectory(atPath: folder + name, withIntermediateDirectories: true)
    }
    seeds = try FuzzSeeds.write(to: folder)
    for file in seeds.flatMap(\.files) { originals[file] = Array(try Data(contentsOf: URL(fileURLWithPath: file))) }
  }

  /// How many kinds of files there are.
  public var count: Int { seeds.count }

  /// Whether each good input is read.
  public func unreadable() -> [String] {
    seeds.compactMap { seed in
      do { try FuzzTargets.run(seed.kind, seed.main) } catch { return "\(seed.main): \(error)" }
      return nil
    }
  }

  /// Makes input `number`, calls `named` with its file, reads it.
  ///
  /// - Returns: what a refusal says over several lines; `nil` for a good end.
  public func run(_ number: Int, named: (String) -> Void = { _ in }) throws -> String? {
    let (input, file) = try make(number)
    named(file)
    defer { try? restore(file) }
    return FuzzRun.refusal { try FuzzTargets.run(input.kind, input.main) }
  }

  /// Reads an input that a run has found once, as that run did.
  ///
  /// - Parameter kind: of what it is, as `table` or `manifest`.
  /// - Returns: what a refusal says over several lines; `nil` for a good end.
  public static func read(_ path: String, kind: String) -> String? {
    guard let kind = FuzzKind(rawValue: kind) else { return "there is no kind \(kind)" }
    return refusal { try FuzzTargets.run(kind, path) }
  }

  private static func refusal(of read: () throws -> Void) -> String? {
    do { try read() } catch {
      let text = "\(error)"
      if text.contains("\n") || text.utf8.count > 100_000 { return text }
    }
    return nil
  }

  /// Makes input `number`; the file that a command is given, and the one that was changed.
  func make(_ number: Int) throws -> (input: FuzzSeed, changed: String) {
    var random = FuzzRandom(seed: seed ^ (UInt64(number) &* 0x9E37_79B9_7F4A_7C15))
    let input = seeds[Int.random(in: 0..<seeds.count, using: &random)]
    let file = input.files[Int.random(in: 0..<input.files.count, using: &random)]
    let like = seeds.filter { $0.kind == input.kind }.randomElement(using: &random)?.main ?? file
    let changed = Mutation.mutate(originals[file] ?? [], with: originals[like] ?? [], &random)
    try Data(changed).write(to: URL(fileURLWithPath: file))
    return (input, file)
  }

  private func restore(_ file: String) throws {
    try Data(originals[file] ?? []).write(to: URL(fileURLWithPath: file))
    for ending in ["-wal", "-shm", "-journal"] { unlink(file + ending) }
  }
}
