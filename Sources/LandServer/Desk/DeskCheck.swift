internal import Foundation
internal import LandModel
internal import LandStore
public import Refusals

/// What is to be looked at before a desk is started: its audit log, its tokens, its workspaces, the free disk.
public struct DeskCheck: Sendable {
  private var said: [LocalisedText] = []
  private var wrong: [LocalisedText] = []

  /// Looks; nothing is started or changed.
  ///
  /// - Throws: `Refusal` for a folder or a token file that cannot be used. Cost: one read of the audit log and a look into
  ///   each workspace.
  public init(_ options: DeskOptions) throws {
    let folder = try DeskFolder(options.folder)
    let chain = try AuditChain.verify(folder.audit)
    if let line = chain.firstBadLine {
      wrong.append(
        LocalisedText(
          en: "audit log: line \(line) does not follow from the one before",
          vi: "nhật ký kiểm tra: dòng \(line) không nối tiếp dòng trước"))
    }
    said.append(
      LocalisedText(
        en: "audit log: \(chain.lines.counted("line")), the last is \(chain.last)",
        vi: "nhật ký kiểm tra: \(chain.lines) dòng, dòng cuối là \(chain.last)"))
    let today = CivilDate(options.today()) ?? CivilDate(dayNumber: 0)
    let holders = try TokenFile.read(options.tokenFile).holders
    let holding = holders.filter { $0.holds(on: today) }
    said.append(
      LocalisedText(
        en: "tokens: \(holding.count) of \(holders.count) hold, \(holding.count { $0.role == .editor }) of editors",
        vi:
          "mã truy cập: \(holding.count)/\(holders.count) mã còn hạn, \(holding.count { $0.role == .editor }) của người biên tập"
      ))
    for workspace in folder.workspaces { look(at: workspace) }
    if let disk = FolderSize.disk(of: folder.path) {
      said.append(
        LocalisedText(
          en: "disk: \(disk.free) of \(disk.total) bytes are free",
          vi: "ổ đĩa: còn trống \(disk.free)/\(disk.total) byte"))
      if disk.free < options.reservedBytes || Double(disk.free) < options.reservedPart * Double(disk.total) {
        wrong.append(
          LocalisedText(
            en: "disk: less is free than uploads must leave", vi: "ổ đĩa: dung lượng trống ít hơn mức phải chừa lại"))
      }
    }
  }

  /// Whether nothing is wrong.
  public var isClean: Bool { wrong.isEmpty }

  /// What was found, what is wrong last.
  public func lines(_ language: Language) -> [String] { (said + wrong).map { $0[language] } }

  private mutating func look(at workspace: DeskWorkspace) {
    guard FileManager.default.fileExists(atPath: workspace.geoPackage) else {
      said.append(
        LocalisedText(en: "\(workspace.name): not loaded yet", vi: "\(workspace.name): chưa nạp"))
      return
    }
    do throws(Refusal) {
      let file = try Workspace(workspace.geoPackage)
      said.append(.same("\(workspace.name): \(file.systemCode)"))
    } catch {
      wrong.append(
        LocalisedText(
          en: "\(workspace.name): \(error.message[.english])", vi: "\(workspace.name): \(error.message[.vietnamese])"))
    }
  }
}
