internal import LandModel
internal import LandStore
internal import PlanChecks

/// Whether the data files that a manifest names can be used by the checks.
enum SettingsCheck {
  /// Refuses rules, a crosswalk or a hierarchy that cannot be read.
  static func check(_ settings: LandSettings) throws {
    if let text = settings.rules {
      do throws(RuleBookError) {
        _ = try RuleBook.shipped.overlaid(with: text, file: "the rules")
      } catch {
        throw WorkspaceError(
          error.message, remedy: error.remedy, place: error.file + (error.line.map { ", line \($0)" } ?? ""))
      }
    }
    if let text = settings.crosswalk {
      do throws(CrosswalkFault) {
        _ = try Crosswalk(text)
      } catch {
        throw WorkspaceError(error.message, remedy: "correct the crosswalk", place: "crosswalk, line \(error.line)")
      }
    }
    if let text = settings.hierarchy {
      do throws(CrosswalkFault) {
        _ = try FunctionHierarchy(text)
      } catch {
        throw WorkspaceError(error.message, remedy: "correct the hierarchy", place: "hierarchy, line \(error.line)")
      }
    }
  }
}
