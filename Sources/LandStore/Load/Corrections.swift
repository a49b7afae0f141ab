internal import Foundation
internal import Interchange
internal import Refusals

/// What a row of a source with `corrections: true` does to the layer, as its column `edit` says.
struct Corrections {
  /// The column that says it.
  static let column = "edit"

  /// What a row does; without a word it is an update.
  enum Action: String, CaseIterable, Sendable {
    /// Takes the place of the feature with its id.
    case update
    /// Is a new feature.
    case insert
    /// Removes the feature with its id.
    case delete
    /// Is a feature of a layer that was written anew: everything else in the layer goes.
    case replace
  }

  /// What a row does.
  ///
  /// - Throws: `Refusal` for a word that is none.
  static func action(_ cell: CellValue) throws(Refusal) -> Action {
    let text = (cell.text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    if text.isEmpty { return .update }
    if let action = Action(rawValue: text.lowercased()) { return action }
    throw Refusal(
      .unknownValue,
      LocalisedText(
        en: "\(text.excerpt) is no edit", vi: "\(text.excerpt) không phải là một kiểu chỉnh sửa"),
      remedy: .oneOf(Action.allCases.map(\.rawValue)))
  }

  /// A feature that two rows of one source correct.
  static func twice(_ id: String, at place: RefusalPlace) -> Refusal {
    Refusal(
      .duplicateIdentifier,
      LocalisedText(
        en: "two rows of the corrections change \(id.excerpt)", vi: "hai dòng của bản chỉnh sửa cùng sửa \(id.excerpt)"),
      remedy: LocalisedText(en: "leave one of them out", vi: "bỏ một dòng"), at: place)
  }

  /// An id that a correction needs and that is not there, or that is there and should not be.
  static func fault(_ id: String, _ action: Action, isThere: Bool, at place: RefusalPlace) -> Refusal {
    Refusal(
      isThere ? .duplicateIdentifier : .unknownIdentifier,
      isThere
        ? LocalisedText(
          en: "the correction adds \(id.excerpt), which is there already",
          vi: "bản chỉnh sửa thêm \(id.excerpt) nhưng mã này đã có")
        : LocalisedText(
          en:
            "the correction \(action == .delete ? "removes" : "changes") \(id.excerpt), which no source of the layer has",
          vi: "bản chỉnh sửa \(action == .delete ? "xóa" : "sửa") \(id.excerpt) nhưng không nguồn nào của lớp có mã này"
        ),
      remedy: LocalisedText(
        en: "correct the id or the word under edit, or leave the row out with where",
        vi: "sửa mã hoặc từ trong cột edit, hoặc loại dòng bằng where"),
      at: place)
  }
}

/// How many features the corrections of a source have changed, added and removed.
public struct CorrectionCounts: Hashable, Sendable {
  /// Features that took the place of another one.
  public internal(set) var updated = 0
  /// Features that are new.
  public internal(set) var inserted = 0
  /// Features that are gone.
  public internal(set) var deleted = 0
}

extension Manifest {
  /// The line that a manifest needs below `sources:` to take a layer of a file as corrections.
  ///
  /// - Parameters:
  ///   - layer: the layer.
  ///   - path: the file as the manifest sees it.
  public static func correctionsLine(layer: String, path: String) -> String {
    let address = "\(path):\(layer)"
    let isPlain =
      path.first?.isLetter == true
      && address.allSatisfy { $0.isLetter || $0.isNumber || "_-./:".contains($0) }
    return "- {layer: \(layer), path: \(isPlain ? address : YAMLText.scalar(address)), corrections: true}"
  }
}
