public import Interchange
public import Refusals

/// How files are read and measured: every question about files is one function of it.
///
/// A question takes paths and options and gives a value; nothing is printed and nothing written. What is noticed about a
/// file is told to `progress` when it is read, and stands in the answer.
///
/// ```swift
/// let areas = try FileQuestion().areas(of: "zones.gpkg:zone")
/// try areas.forEachRow { print($0) }
/// ```
public struct FileQuestion: Sendable {
  /// How files are read where they do not say so themselves.
  public var reading = ReadOptions()
  /// The reference systems of the files, and the one to measure in.
  public var system = SystemRequest()
  /// What to do about two files in two reference systems, in words of the caller's settings.
  public var remedyForTwoSystems = LocalisedText(en: "name one system for both", vi: "nêu một hệ cho cả hai")
  /// How many threads work at once; by default as many as there are cores.
  public var jobs: Int?
  /// The language of documents.
  public var language: Language = .english
  /// Who is told.
  public var progress: any AnswerProgress = SilentProgress()

  /// Asks with nothing stated.
  public init() {}
}
