/// The names under which the desk is reached, and what tells a request of its own pages from one that another site made.
struct DeskSite: Sendable {
  private let hosts: Set<String>
  private let origins: Set<String>
  /// Whether clients come by https.
  let isSecure: Bool

  /// - Parameters:
  ///   - base: the address by which clients know the desk.
  ///   - boundPort: the port at which it is also known as this machine.
  init(base: String, boundPort: Int?) {
    let parts = base.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    let (scheme, host) = (String(parts.first ?? "http:"), parts.count > 2 ? parts[2].lowercased() : "")
    var hosts: Set = [host]
    var origins: Set = ["\(scheme)//\(host)"]
    let usual = scheme == "https:" ? ":443" : ":80"
    if host.hasSuffix(usual) {
      hosts.insert(String(host.dropLast(usual.count)))
      origins.insert("\(scheme)//\(host.dropLast(usual.count))")
    }
    if let boundPort {
      for name in ["127.0.0.1", "localhost", "[::1]"] {
        hosts.insert("\(name):\(boundPort)")
        origins.insert("http://\(name):\(boundPort)")
      }
    }
    (self.hosts, self.origins) = (hosts, origins)
    isSecure = scheme == "https:"
  }

  /// Whether a request is for this desk: another name may have been made to lead here.
  func isMeant(by request: ServerRequest) -> Bool {
    let named = request.headers.filter { $0.name == "host" }
    return named.count == 1 && hosts.contains(named[0].value.lowercased())
  }

  /// Whether a browser says that another site asks.
  func isForeign(_ request: ServerRequest) -> Bool {
    if let origin = request.header("origin"), !origins.contains(origin.lowercased()) { return true }
    if let site = request.header("sec-fetch-site"), site != "same-origin" { return true }
    return false
  }

  /// The name of the cookie; under https one that no other host or path can have set.
  var cookieName: String { isSecure ? "__Host-landfund-desk" : "landfund-desk" }

  /// The field that gives a browser the secret of a session, or takes it away.
  func cookie(_ secret: String?) -> ServerRequest.Header {
    let end = secret == nil ? "; Max-Age=0" : ""
    return .init(
      "Set-Cookie",
      "\(cookieName)=\(secret ?? ""); Path=/; HttpOnly; SameSite=Strict\(isSecure ? "; Secure" : "")\(end)")
  }

  /// The secrets that a request bears; two of one name may be somebody's who plants cookies.
  func secrets(of request: ServerRequest) -> [String] {
    let pairs = request.headers.filter { $0.name == "cookie" }.flatMap { $0.value.split(separator: ";") }
    return pairs.compactMap { pair in
      let text = pair.drop { $0 == " " }
      guard text.hasPrefix("\(cookieName)=") else { return nil }
      return String(text.dropFirst(cookieName.count + 1))
    }
  }
}
