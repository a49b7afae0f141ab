internal import LandModel
internal import LandStore
internal import PlanChecks

/// Whether the data files that a manifest names can be used by the checks.
enum SettingsCheck {
  /// Refuses rules, a crosswalk or a hierarchy that cannot be read.
  ///
  /// - Parameter rulesFile: where the rules come from; they name the other two.
  static func check(_ settings: LandSettings, rulesFile: String) throws {
    var book = RuleBook.shipped
    if let text = settings.rules { book = try book.overlaid(with: text, file: rulesFile) }
    if let text = settings.crosswalk {
      do throws(CrosswalkFault) {
        _ = try Crosswalk(text)
      } catch {
        throw WorkspaceError(
          error.message, remedy: "correct the crosswalk", place: place(book.crosswalkPath ?? "crosswalk", error))
      }
    }
    if let text = settings.hierarchy {
      do throws(CrosswalkFault) {
        _ = try FunctionHierarchy(text)
      } catch {
        throw WorkspaceError(
          error.message, remedy: "correct the hierarchy", place: place(book.hierarchyPath ?? "hierarchy", error))
      }
    }
  }

  private static func place(_ file: String, _ fault: CrosswalkFault) -> String { "\(file), line \(fault.line)" }
}
