internal import ArgumentParser
internal import Foundation
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import LandServer
internal import LandStore
internal import Refusals

/// `landfund serve`: the public map server.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves what may be published of a workspace over HTTP, or with --desk the workspaces of an office.",
    discussion: """
      Of a workspace: read only, nothing is written, and only what publish.yml names goes out. A changed workspace is \
      read beside the old one and put in its place without a failed request. With --desk: people who sign in with a \
      token do with the workspaces of the folder what the command line does. TLS is for a proxy in front.

      Examples:
        landfund serve kon-tum.gpkg
        landfund serve kon-tum.gpkg --as-of today --publish publish.yml --check
        landfund serve kon-tum.gpkg --public-url https://quyhoach.example --trusted-proxy 127.0.0.1/32
        landfund serve --desk /srv/landfund --token-file /etc/landfund/tokens
      """)

  @Argument(help: "A workspace, as landfund load makes it.")
  var workspace: String?

  @OptionGroup var desk: DeskServingOptions

  @Option(help: "What is published, laid over what is shipped layer by layer.")
  var publish: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The server's day, or today: then it moves on at midnight.", valueName: "date|today"))
  var day: String?

  @Option(help: "The address to listen at.")
  var host = "127.0.0.1"

  @Option(help: "The port; 0 for a free one. By default 8080, of a desk 8081.")
  var port: Int?

  @Option(
    name: .customLong("public-url"),
    help: ArgumentHelp("The address by which clients know the server.", valueName: "url"))
  var publicURL: String?

  @Option(
    name: .customLong("trusted-proxy"),
    help: ArgumentHelp("Addresses whose word about clients counts, as in 127.0.0.1/32.", valueName: "cidr"))
  var trustedProxies: [String] = []

  @Option(help: "Requests of an address a second; 0 for no limit.")
  var rate = 100

  @Option(help: "Requests of an address that may come at once.")
  var burst = 1000

  @Option(name: .customLong("tile-cache"), help: ArgumentHelp("Megabytes of tiles that are kept.", valueName: "mb"))
  var tileCache = 64

  @Option(
    name: .customLong("access-log"),
    help: ArgumentHelp("The file of the access log, a JSON object a line.", valueName: "file"))
  var accessLog: String?

  @Option(
    name: .customLong("metrics-port"), help: ArgumentHelp("The port of the metrics, on loopback.", valueName: "n"))
  var metricsPort: Int?

  @Flag(help: "Start nothing; print what would go out, of a desk what is wrong.")
  var check = false

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard (workspace == nil) == (desk.folder != nil) else {
      throw ValidationError("serve takes a workspace, or a folder with --desk")
    }
    try desk.validate(isLoopback: address().isLoopback, publicURL: publicURL)
    if desk.folder != nil, publish != nil || day != nil {
      throw ValidationError("--publish and --as-of are of a workspace, not of a desk")
    }
    guard port.map({ (0...65_535).contains($0) }) ?? true, metricsPort.map({ (1...65_535).contains($0) }) ?? true else {
      throw ValidationError("a port is a number from 0 to 65535")
    }
    guard rate >= 0, burst >= 1, tileCache >= 0 else {
      throw ValidationError("--rate, --burst and --tile-cache take 0 or more")
    }
    let address = try address()
    for proxy in trustedProxies where NetworkRange(proxy) == nil {
      throw ValidationError("--trusted-proxy \(proxy) is no range of addresses; write it as in 127.0.0.1/32")
    }
    if let publicURL {
      guard let url = URLComponents(string: publicURL), ["http", "https"].contains(url.scheme),
        url.host?.isEmpty == false,
        url.query == nil, url.fragment == nil
      else { throw ValidationError("--public-url takes an address as in https://land.example") }
    } else if !address.isLoopback, !desk.isPlain {
      throw ValidationError("a server that others reach needs to know its address: give --public-url")
    }
    if let day, day != "today", CivilDate(argument: day) == nil {
      throw ValidationError("--as-of takes a date as in 2021-12-24, or today")
    }
  }

  /// The address to listen at.
  func address() throws -> NetworkAddress {
    guard let address = NetworkAddress(host == "localhost" ? "127.0.0.1" : host) else {
      throw ValidationError("--host takes an address, as in 127.0.0.1 or 0.0.0.0")
    }
    return address
  }

  func run() throws {
    try requireServer()
    #if Server
      if let folder = desk.folder { try serveDesk(folder) } else if let workspace { try serve(workspace) }
    #endif
  }
}
