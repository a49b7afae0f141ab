#if Server
  internal import LandServer
  internal import Refusals

  /// What a server says about itself on standard error.
  struct ServingWords {
    let language: Language

    /// The server answers.
    func ready(_ address: String, _ snapshot: Snapshot, since begin: ContinuousClock.Instant) -> String {
      let features = snapshot.layers.reduce(0) { $0 + $1.count }
      let spent = ContinuousClock.now - begin
      let tenths = Int(spent.components.seconds) * 10 + Int(spent.components.attoseconds / 100_000_000_000_000_000)
      let seconds = "\(tenths / 10).\(tenths % 10)"
      return line(
        en:
          "serving \(address)/ from \(snapshot.workspace) on \(snapshot.day): \(snapshot.layers.count.counted("layer", "layers")), \(features.counted("feature", "features")), \(seconds) s",
        vi:
          "đang phục vụ \(address)/ từ \(snapshot.workspace), ngày \(snapshot.day): \(snapshot.layers.count) lớp, \(features) đối tượng, \(seconds) giây"
      )
    }

    /// The desk answers.
    func deskReady(_ address: String, _ folder: String) -> String {
      line(en: "the desk of \(folder) answers at \(address)/", vi: "bàn làm việc của \(folder) tại \(address)/")
    }

    /// The files have changed.
    func line(_ event: SnapshotWatch.Event) -> String {
      switch event {
      case .swapped(let snapshot):
        line(
          en: "the workspace was read anew: snapshot \(snapshot.id), day \(snapshot.day)",
          vi: "đã đọc lại không gian làm việc: bản \(snapshot.id), ngày \(snapshot.day)")
      case .refused(let error):
        line(
          en:
            "the old snapshot serves on: \(Ending(of: error).message.dropFirst("landfund: ".count).prefix { $0 != "\n" })",
          vi:
            "tiếp tục phục vụ bản cũ: \(Ending(of: error, language: .vietnamese).message.dropFirst("landfund: ".count).prefix { $0 != "\n" })"
        )
      }
    }

    /// The server has ended.
    var stopped: String { line(en: "stopped", vi: "đã dừng") }

    private func line(en: String, vi: String) -> String { "landfund: \(LocalisedText(en: en, vi: vi)[language])\n" }
  }
#endif
