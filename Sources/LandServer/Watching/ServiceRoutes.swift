internal import LandModel
internal import Refusals
internal import Reports

/// The addresses by which whoever runs the server sees that it does.
enum ServiceRoutes {
  /// Those of a server that answers from a holder.
  static func all(_ holder: SnapshotHolder) -> [Route] { [health, ready(holder)] }

  private static let health = service(
    "/health", operation: "getHealth",
    LocalisedText(en: "Whether the server runs.", vi: "Máy chủ có đang chạy không.")
  ) { ["status": "running"] }

  private static func ready(_ holder: SnapshotHolder) -> Route {
    service(
      "/ready", operation: "getReadiness",
      LocalisedText(en: "What is answered from, and since when.", vi: "Đang trả lời từ bản dữ liệu nào, từ khi nào.")
    ) {
      let state = holder.state
      return [
        "snapshot": .text(state.snapshot.id), "as_of": .text(state.snapshot.day.description),
        "loaded_at": .text(Instant.text(secondsSince1970: state.loadedAt)), "stale": .flag(state.isStale),
      ]
    }
  }

  private static func service(
    _ pattern: String, operation: String, _ summary: LocalisedText, _ document: @escaping @Sendable () -> JSONValue
  ) -> Route {
    var route = Route(pattern, operation: operation, summary, formats: [.json]) { question in
      var content = Content(document(), question.format)
      content.caching = .never
      return content
    }
    route.speaks = false
    return route
  }
}
