/// The header fields that answers bear.
enum ResponseHeads {
  /// On everything.
  static let always: [ServerRequest.Header] = [
    .init("X-Content-Type-Options", "nosniff"), .init("Referrer-Policy", "no-referrer"),
  ]

  /// On data: anybody's page may read them.
  static let data: [ServerRequest.Header] = [
    .init("Access-Control-Allow-Origin", "*"),
    .init("Access-Control-Expose-Headers", "ETag, Link, Content-Crs, OGCAPI-datetime, LandFund-Dropped"),
  ]

  /// On pages.
  static let page: [ServerRequest.Header] = [
    .init(
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
  ]

  /// Of a preflight.
  static let preflight: [ServerRequest.Header] =
    always + [
      .init("Access-Control-Allow-Origin", "*"), .init("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS"),
      .init(
        "Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Language, If-None-Match, Range, If-Range"),
      .init("Access-Control-Max-Age", "86400"), .init("Allow", "GET, HEAD, OPTIONS"),
    ]
}
