public import Refusals

/// How a server listens, and what it gives to whom.
public struct ServerOptions: Sendable {
  /// The address to listen at.
  public var host = "127.0.0.1"
  /// The port; 0: a free one.
  public var port = 8080
  /// The address by which clients know the server, without a slash at its end; `nil`: the one that is bound.
  public var publicURL: String?
  /// Whose word about clients counts.
  public var trust = ProxyTrust([])
  /// Requests of an address a second; 0: no limit.
  public var rate = 100.0
  /// Requests of an address that may come at once.
  public var burst = 1000.0
  /// The language where neither address nor client names one.
  public var language = Language.english
  /// The file of the access log; `nil` for none.
  public var accessLog: String?
  /// The port of the metrics on loopback; `nil` for none.
  public var metricsPort: Int?
  /// Connections at once.
  public var connections = 512
  /// Connections of an address at once, trusted proxies not counted.
  public var connectionsOfAddress = 64
  /// How long a head may take, a connection be idle, or a response stay untaken.
  public var patience = Duration.seconds(30)
  /// How much work one request is given.
  public var work = Duration.seconds(5)

  /// As `landfund serve` without options.
  public init() {}
}
