internal import Refusals

/// Why a database did not do what it was asked, in words of ours: only the connection knows those of libpq.
struct DatabaseFault: Error, Hashable {
  /// The kinds that somebody acts on.
  enum Kind: Hashable {
    /// Nobody answers, or lets us in.
    case unreachable
    /// Another session has held a lock for too long.
    case locked
    /// Nothing has come for too long.
    case silent
    /// The connection has gone.
    case lost
    /// The role may not.
    case denied
    /// The server does not understand, or cannot do it.
    case refused
  }

  let kind: Kind
  /// What the server says, on one line; it never holds a password.
  let message: String

  /// What a reader of tables says of it.
  var refusalOfReading: Refusal { refusal(denied: .fileUnreadable, refused: .fileUnreadable) }
  /// What a writer of tables says of it.
  var refusalOfWriting: Refusal { refusal(denied: .cannotWrite, refused: .cannotWrite) }
  /// What is said of a query of the user's.
  var refusalOfQuery: Refusal {
    refusal(
      denied: .fileUnreadable, refused: .queryRefused,
      LocalisedText(
        en: "write one SELECT, and try it in psql", vi: "viết một câu SELECT và thử trước bằng psql"))
  }

  private func refusal(
    denied: RefusalCode, refused: RefusalCode,
    _ remedy: LocalisedText = LocalisedText(
      en: "see what the server says, or ask its administrator",
      vi: "xem thông báo của máy chủ, hoặc hỏi người quản trị")
  ) -> Refusal {
    switch kind {
    case .unreachable:
      Refusal(
        .databaseUnreachable,
        LocalisedText(
          en: "the database cannot be reached (\(message))", vi: "không kết nối được cơ sở dữ liệu (\(message))"),
        remedy: LocalisedText(
          en: "check address, role and password file with psql",
          vi: "kiểm tra địa chỉ, vai trò và tệp mật khẩu bằng psql"))
    case .locked:
      Refusal(
        .databaseLocked,
        LocalisedText(
          en: "another session has held a lock for 5 seconds (\(message))",
          vi: "phiên làm việc khác đã giữ khóa quá 5 giây (\(message))"),
        remedy: LocalisedText(en: "try again when it has ended", vi: "thử lại khi phiên đó kết thúc"))
    case .silent:
      Refusal(
        .databaseSilent,
        LocalisedText(
          en: "the database has been silent for too long (\(message))", vi: "cơ sở dữ liệu im lặng quá lâu (\(message))"
        ),
        remedy: LocalisedText(
          en: "try again; a query that works for minutes becomes a table first",
          vi: "thử lại; câu truy vấn chạy nhiều phút thì nên lưu thành bảng trước"))
    case .lost:
      Refusal(
        .databaseLost,
        LocalisedText(
          en: "the connection to the database is lost (\(message))", vi: "mất kết nối với cơ sở dữ liệu (\(message))"),
        remedy: LocalisedText(
          en: "try again; nothing was changed", vi: "thử lại; chưa có gì bị thay đổi"))
    case .denied:
      Refusal(
        denied,
        LocalisedText(en: "the role may not (\(message))", vi: "vai trò không có quyền (\(message))"),
        remedy: LocalisedText(
          en: "ask for that right, or name another role", vi: "xin quyền đó, hoặc dùng vai trò khác"))
    case .refused:
      Refusal(
        refused, LocalisedText(en: "the server refuses (\(message))", vi: "máy chủ từ chối (\(message))"),
        remedy: remedy)
    }
  }
}

/// How long a database is waited for.
struct DatabasePatience: Hashable, Sendable {
  /// Until it has let us in.
  var connecting = Duration.seconds(10)
  /// For a lock, which the server measures.
  var lock = Duration.seconds(5)
  /// From one sign of life to the next while it works for us.
  var silence = Duration.seconds(60)

  /// What is waited for by default.
  static let standard = DatabasePatience()
}
