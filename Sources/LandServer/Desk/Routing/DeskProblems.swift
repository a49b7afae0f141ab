internal import Refusals
internal import Reports

extension Problem {
  /// Nobody is signed in.
  static let signedOut = Problem(
    .signIn,
    LocalisedText(
      en: "Nobody is signed in here, or the session has ended; sign in at the desk's first page.",
      vi: "Chưa đăng nhập hoặc phiên làm việc đã kết thúc; hãy đăng nhập tại trang đầu của bàn làm việc."))

  /// The token is wrong, unknown or has run out: which of them is not said.
  static let wrongToken = Problem(
    .signIn,
    LocalisedText(
      en: "The token is not accepted; look whether it is whole, or ask for a new one.",
      vi: "Mã truy cập không được chấp nhận; hãy kiểm tra đã nhập đủ chưa, hoặc xin mã mới."))

  /// A change that another site may have asked for.
  static let forged = Problem(
    .csrf,
    LocalisedText(
      en: "The change does not come from a page of the desk; load the page anew and try again.",
      vi: "Thay đổi không xuất phát từ trang của bàn làm việc; hãy tải lại trang rồi thử lại."))

  /// A reader asks for what editors may do.
  static let notEditor = Problem(
    .role,
    LocalisedText(
      en: "Editors alone may do this; your token lets you see and download.",
      vi: "Chỉ người biên tập được làm việc này; mã truy cập của bạn chỉ cho xem và tải về."))

  /// The request is for another host.
  static let otherHost = Problem(
    .host,
    LocalisedText(
      en: "The desk does not answer under this name; open it by its own address.",
      vi: "Bàn làm việc không trả lời dưới tên này; hãy mở bằng đúng địa chỉ của nó."))

  /// The length of the body is not said.
  static let noLength = Problem(
    .length,
    LocalisedText(
      en: "The body comes without Content-Length; send it with its length.",
      vi: "Phần thân không kèm Content-Length; hãy gửi kèm độ dài."))

  /// The body comes too slowly.
  static let tooSlow = Problem(
    .slow,
    LocalisedText(
      en: "Less than 1 kB a second came in over 30 s; try again over a better line, nothing was kept.",
      vi: "Trong 30 giây nhận được dưới 1 kB mỗi giây; hãy thử lại với đường truyền tốt hơn, chưa lưu gì."))

  /// A body of more bytes than are taken.
  static func tooLarge(_ limit: Int) -> Problem {
    Problem(
      .tooLarge,
      LocalisedText(
        en: "More than \(limit) bytes are not taken here; send less.",
        vi: "Ở đây không nhận quá \(limit) byte; hãy gửi ít hơn."))
  }

  /// What was sent cannot be taken.
  static func badFile(en: String, vi: String) -> Problem { Problem(.badFile, LocalisedText(en: en, vi: vi)) }

  /// Why a library refuses what was sent, with the line of a text.
  static func badFile(_ refusal: Refusal) -> Problem {
    var problem = Problem(
      .badFile,
      LocalisedText(
        en: "\(refusal.message[.english]); \(refusal.remedy[.english]) [\(refusal.code.rawValue)]",
        vi: "\(refusal.message[.vietnamese]); \(refusal.remedy[.vietnamese]) [\(refusal.code.rawValue)]"))
    if let line = refusal.place.line { problem.members.append(.init("line", .count(line))) }
    if let field = refusal.place.field { problem.members.append(.init("field", .text(field))) }
    return problem
  }

  /// Somebody else writes to a workspace.
  ///
  /// - Parameters:
  ///   - name: who; `nil`: a program on the server.
  ///   - action: what he does.
  ///   - since: since when, seconds since 1970.
  static func inUse(by name: String?, _ action: String?, since: Double?) -> Problem {
    let what = action.map { " (\($0))" } ?? ""
    var problem = Problem(
      .inUse,
      LocalisedText(
        en: "\(name ?? "A program on the server") is writing to the workspace\(what); wait until it is done.",
        vi: "\(name ?? "Một chương trình trên máy chủ") đang ghi vào không gian làm việc\(what); hãy chờ làm xong."))
    problem.members = [
      .init("by", JSONValue(name)), .init("action", JSONValue(action)),
      .init("since", since.map { .text(Instant.text(secondsSince1970: $0)) } ?? .null),
    ]
    return problem
  }
}
