internal import ArgumentParser
internal import Foundation
internal import Geodesy
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import PlaneGeometry
internal import Refusals
internal import Reports

/// How the command ends: the exit status of cli.md, and what is said.
struct Ending: Equatable {
  /// 0, 1, 2, 3, 70, 130 or 141.
  let status: Int32
  /// For standard error; empty for nothing.
  let message: String
  /// For standard output: help, version, completion script.
  let output: String

  /// - Parameter language: of what a refusal says.
  init(of error: any Error, language: Language = .english) {
    switch error {
    case let exit as ExitCode: self.init(status: exit.rawValue)
    case let refusal as Refusal where refusal.code == .readerGone: self.init(status: 141)
    case let refusal as Refusal:
      // What is to be pasted goes where results go, so that it can be sent into a file.
      let lines = refusal.supplement.map { $0.lines[language].visibleLines + "\n" } ?? ""
      self.init(status: 3, message: Ending.line(refusal.line(language)), output: lines)
    case let error as GeodesyError: self.init(of: error.refusal, language: language)
    case let error as CodecError: self.init(of: error.refusal, language: language)
    case let error as GeometryError where error.kind == .outOfMemory:
      self.init(of: Refusal(error), language: language)
    case is CancellationError: self.init(status: 130)
    case let error as GeometryError where error.kind == .cancelled: self.init(status: 130)
    default: self.init(parser: error, language)
    }
  }

  /// What the argument parser has to say, or a bug.
  private init(parser error: any Error, _ language: Language) {
    let text = LandFund.fullMessage(for: error)
    let arguments = CommandLine.arguments
    switch LandFund.exitCode(for: error) {
    case .success where language == .vietnamese && text.hasPrefix("OVERVIEW"):
      self.init(status: 0, output: VietnameseHelp(for: arguments)?.text ?? text + "\n")
    case .success: self.init(status: 0, output: text.isEmpty ? "" : text + "\n")
    case .validationFailure:
      self.init(
        status: 2,
        message: Ending.lines(language == .vietnamese ? text.usageErrorInVietnamese(for: arguments) : text))
    default:
      let message =
        language == .vietnamese
        ? "lỗi chương trình: \(error); hãy báo lỗi này kèm dòng này, phiên bản (\(Product.version)) và lệnh đã chạy"
        : "internal error: \(error); this is a bug: report it with this line, the version "
          + "(\(Product.version)) and the command that you ran"
      self.init(status: 70, message: Ending.line(message))
    }
  }

  private init(status: Int32, message: String = "", output: String = "") {
    (self.status, self.message, self.output) = (status, message, output)
  }

  /// So many characters of an error are said at most; of a longer one the beginning and the end, which has the code.
  private static let longest = 2000

  /// The lines of a usage error, whose arguments may be anything.
  private static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0).abridged(to: longest).visible + "\n"
    }
    .joined()
  }

  private static func line(_ text: String) -> String { "landfund: \(text.abridged(to: longest).visible)\n" }

  /// The same without a word on standard error.
  var silent: Ending { Ending(status: status, output: output) }

  func leave() -> Never {
    var status = status
    do throws(Refusal) {
      if !output.isEmpty { try StandardOutput.print(output) }
    } catch {
      status = Ending(of: error).status
    }
    StandardError.write(message)
    exit(status)
  }
}

extension Refusal {
  /// What ended because memory did.
  fileprivate init(_ error: GeometryError) {
    self.init(
      .tooLarge,
      LocalisedText(
        en: "the \(error.operation) needs more memory than there is",
        vi: "phép tính (\(error.operation)) cần nhiều bộ nhớ hơn mức hiện có"),
      remedy: LocalisedText(
        en: "take fewer features at once, or a machine with more",
        vi: "xử lý ít đối tượng hơn mỗi lần, hoặc dùng máy có nhiều bộ nhớ hơn"))
  }
}
