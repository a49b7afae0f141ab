/// The header fields that answers bear.
enum ResponseHeads {
  /// On everything; of a server that clients know by https also that they never come another way.
  static func always(_ base: String) -> [ServerRequest.Header] {
    [.init("X-Content-Type-Options", "nosniff"), .init("Referrer-Policy", "no-referrer")]
      + (base.hasPrefix("https:") ? [.init("Strict-Transport-Security", "max-age=31536000")] : [])
  }

  /// On data: anybody's page may read them.
  static let data: [ServerRequest.Header] = [
    .init("Access-Control-Allow-Origin", "*"),
    .init("Access-Control-Expose-Headers", "ETag, Link, Content-Crs, OGCAPI-datetime, LandFund-Dropped"),
  ]

  /// On pages.
  ///
  /// - Parameter origin: whence images may come too; `nil`: from this server alone.
  static func page(_ origin: String?) -> [ServerRequest.Header] {
    let images = ["'self'", origin].compactMap { $0 }.joined(separator: " ")
    return [
      .init(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src \(images); connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
      )
    ]
  }

  /// Of a preflight.
  static func preflight(_ base: String) -> [ServerRequest.Header] {
    always(base) + [
      .init("Access-Control-Allow-Origin", "*"), .init("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS"),
      .init(
        "Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Language, If-None-Match, Range, If-Range"),
      .init("Access-Control-Max-Age", "86400"), .init("Allow", "GET, HEAD, OPTIONS"),
    ]
  }
}
