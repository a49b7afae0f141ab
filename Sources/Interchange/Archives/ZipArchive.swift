internal import CMinizip
internal import Refusals

/// The members of a ZIP archive, read one after the other as a stream of bytes.
///
/// The sizes in the archive's directory are held against ``Limits`` before anything is unpacked, and no member gives more
/// bytes than the directory states. It belongs to one thread.
final class ZipArchive {
  /// How much an archive may hold.
  struct Limits: Sendable {
    var entries = 10_000
    var unpackedBytes: UInt64 = 500_000_000
    /// How many times its packed size a large member may have.
    var ratio: UInt64 = 200
    /// From this size on a member is large.
    var largeBytes: UInt64 = 10_000_000
    /// How many times its size an archive may unpack to that unpacks to more than ``ratioBytes``.
    var ratioOfAll: UInt64 = .max
    var ratioBytes: UInt64 = 100_000_000
  }

  struct Member {
    let name: String
    let unpackedBytes: UInt64
    /// Whether it stands for another file, as Unix programs pack a symbolic link.
    let isLink: Bool
    fileprivate let place: unz64_file_pos
    /// Where its packed bytes stand in the archive; `nil` for a member that cannot be opened.
    fileprivate let bytes: Range<UInt64>?
  }

  let path: String
  /// By name in small letters, in which programs do not agree.
  private(set) var members: [String: Member] = [:]
  private let handle: unzFile

  /// - Throws: `Refusal` for a file that is no archive, and for one beyond the limits.
  init(_ path: String, limits: Limits = Limits()) throws(Refusal) {
    guard let handle = unzOpen64(path) else {
      throw Refusal(
        .malformed,
        LocalisedText(
          en: "the file is no ZIP archive, or its end is missing",
          vi: "tệp không phải tệp nén ZIP, hoặc thiếu phần cuối"),
        remedy: LocalisedText(
          en: "the file is damaged or cut off; copy or export it again",
          vi: "tệp bị hỏng hoặc bị cắt cụt; sao chép hoặc xuất lại tệp"), at: RefusalPlace(file: path))
    }
    self.handle = handle
    self.path = path
    try list(limits)
  }

  deinit { unzClose(handle) }

  private func list(_ limits: Limits) throws(Refusal) {
    var (total, packedTotal) = (UInt64(0), UInt64(0))
    var count = 0
    var status = unzGoToFirstFile(handle)
    while status == landfund_unz_ok {
      var info = unz_file_info64()
      var bytes = [CChar](repeating: 0, count: 1024)
      var place = unz64_file_pos()
      guard unzGetCurrentFileInfo64(handle, &info, &bytes, 1023, nil, 0, nil, 0) == landfund_unz_ok,
        unzGetFilePos64(handle, &place) == landfund_unz_ok
      else { throw damaged(LocalisedText(en: "has a directory that cannot be read", vi: "có danh mục không đọc được")) }
      count += 1
      total = total.addingReportingOverflow(UInt64(info.uncompressed_size)).partialValue
      let text = String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let (packed, unpacked) = (UInt64(info.compressed_size), UInt64(info.uncompressed_size))
      packedTotal = packedTotal.addingReportingOverflow(packed).partialValue
      guard count <= limits.entries else {
        throw tooLarge(
          LocalisedText(en: "has more than \(limits.entries) members", vi: "có hơn \(limits.entries) tệp bên trong"))
      }
      guard max(total, unpacked) <= limits.unpackedBytes else {
        throw tooLarge(
          LocalisedText(
            en: "unpacks to more than \(limits.unpackedBytes / 1_000_000) MB",
            vi: "giải nén ra hơn \(limits.unpackedBytes / 1_000_000) MB"))
      }
      guard unpacked < limits.largeBytes || unpacked / limits.ratio <= packed else {
        throw tooLarge(
          LocalisedText(
            en: "has a member that unpacks to \(unpacked / max(1, packed)) times its size (\(text.excerpt()))",
            vi: "có tệp bên trong giải nén ra gấp \(unpacked / max(1, packed)) lần kích thước (\(text.excerpt()))"))
      }
      guard info.flag & 1 == 0 else {
        throw Refusal(
          .unsupportedOperation, LocalisedText(en: "the archive is encrypted", vi: "tệp nén được mã hóa"),
          remedy: LocalisedText(en: "save it without a password", vi: "lưu lại không có mật khẩu"),
          at: RefusalPlace(file: path))
      }
      let name = text.replacingBackslashes
      guard members[name.lowercased()] == nil else {
        throw damaged(
          LocalisedText(
            en: "has two members of one name (\(name.excerpt()))",
            vi: "có hai tệp bên trong cùng tên (\(name.excerpt()))"))
      }
      members[name.lowercased()] = Member(
        name: name, unpackedBytes: unpacked, isLink: info.external_fa >> 16 & 0o170000 == 0o120000, place: place,
        bytes: packedBytes(packed))
      status = unzGoToNextFile(handle)
    }
    guard status == landfund_unz_end_of_list else {
      throw damaged(LocalisedText(en: "has a directory that cannot be read", vi: "có danh mục không đọc được"))
    }
    guard total <= limits.ratioBytes || total / limits.ratioOfAll <= packedTotal else {
      throw tooLarge(
        LocalisedText(
          en: "unpacks to \(total / max(1, packedTotal)) times its size",
          vi: "giải nén ra gấp \(total / max(1, packedTotal)) lần kích thước"))
    }
    try demandApart()
  }

  /// Where the packed bytes of the member stand at which the directory is; `nil` where it cannot be opened.
  private func packedBytes(_ count: UInt64) -> Range<UInt64>? {
    guard unzOpenCurrentFile2(handle, nil, nil, 1) == landfund_unz_ok else { return nil }
    defer { unzCloseCurrentFile(handle) }
    let start = UInt64(unzGetCurrentFileZStreamPos64(handle))
    let (end, overflows) = start.addingReportingOverflow(count)
    return start..<(overflows ? .max : end)
  }

  /// Refuses members that share bytes: one packed piece would unpack any number of times.
  private func demandApart() throws(Refusal) {
    let all = members.values.filter { $0.bytes?.isEmpty == false }
      .sorted { ($0.bytes?.lowerBound ?? 0, $0.name) < ($1.bytes?.lowerBound ?? 0, $1.name) }
    for (one, next) in zip(all, all.dropFirst()) where (one.bytes?.upperBound ?? 0) > (next.bytes?.lowerBound ?? 0) {
      throw damaged(
        LocalisedText(
          en: "has members that share bytes (\(next.name.excerpt()))",
          vi: "có các tệp bên trong dùng chung byte (\(next.name.excerpt()))"))
    }
  }

  /// Hands over the unpacked bytes of a member in pieces, until `body` gives false.
  ///
  /// - Throws: `Refusal` for a member that is damaged, and what `body` throws.
  func read(
    _ member: Member, _ body: (UnsafeRawBufferPointer) throws(Refusal) -> Bool
  ) throws(Refusal) {
    var place = member.place
    guard unzGoToFilePos64(handle, &place) == landfund_unz_ok, unzOpenCurrentFile(handle) == landfund_unz_ok else {
      throw damaged(
        LocalisedText(
          en: "has a member that cannot be unpacked (\(member.name.excerpt()))",
          vi: "có tệp bên trong không giải nén được (\(member.name.excerpt()))"))
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer {
      buffer.deallocate()
      unzCloseCurrentFile(handle)
    }
    var left = member.unpackedBytes
    while left > 0 {
      let got = unzReadCurrentFile(handle, buffer.baseAddress, UInt32(buffer.count))
      guard got > 0 else {
        throw damaged(
          LocalisedText(
            en: "has a damaged member (\(member.name.excerpt()))",
            vi: "có tệp bên trong bị hỏng (\(member.name.excerpt()))"))
      }
      left -= min(left, UInt64(got))
      guard try body(UnsafeRawBufferPointer(rebasing: buffer[..<Int(got)])) else { return }
    }
    guard unzCloseCurrentFile(handle) == landfund_unz_ok else {
      throw damaged(
        LocalisedText(
          en: "has a member whose checksum is wrong (\(member.name.excerpt()))",
          vi: "có tệp bên trong sai mã kiểm tra (\(member.name.excerpt()))"))
    }
  }

  private func damaged(_ what: LocalisedText) -> Refusal {
    Refusal(
      .malformed, LocalisedText(en: "the archive \(what.en)", vi: "tệp nén \(what.vi)"),
      remedy: LocalisedText(
        en: "the file is damaged or cut off; copy or export it again",
        vi: "tệp bị hỏng hoặc bị cắt cụt; sao chép hoặc xuất lại tệp"),
      at: RefusalPlace(file: path))
  }

  private func tooLarge(_ what: LocalisedText) -> Refusal {
    Refusal(
      .tooLarge, LocalisedText(en: "the archive \(what.en)", vi: "tệp nén \(what.vi)"),
      remedy: LocalisedText(
        en: "keep in it what is needed alone, or give the file inside",
        vi: "chỉ giữ lại phần cần thiết, hoặc dùng tệp bên trong"), at: RefusalPlace(file: path))
  }
}

extension String {
  /// The text with the separators of folders that ZIP demands.
  fileprivate var replacingBackslashes: String { String(map { $0 == "\\" ? "/" : $0 }) }
}
