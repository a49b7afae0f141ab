#if Server
  internal import Foundation
  internal import Refusals

  /// The port that a server is going to listen at: the one that was named, or a free one.
  struct ListeningPort {
    /// The port.
    let number: Int

    /// Looks for a free port where none is named.
    ///
    /// - Throws: `Refusal` `cannot_listen` where the address is not one of this machine, or the port is taken.
    init(host: String, port: Int) throws(Refusal) {
      let isLong = host.contains(":")
      let descriptor = socket(isLong ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      guard descriptor >= 0 else { throw ListeningPort.refusal(host: host, port: port, errno) }
      defer { close(descriptor) }
      var reuse: Int32 = 1
      setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
      let bound = isLong ? ListeningPort.bind6(descriptor, host, port) : ListeningPort.bind4(descriptor, host, port)
      guard let bound else { throw ListeningPort.refusal(host: host, port: port, errno) }
      number = bound
    }

    private static func bind4(_ descriptor: Int32, _ host: String, _ port: Int) -> Int? {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = in_port_t(port).bigEndian
      guard inet_pton(AF_INET, host == "localhost" ? "127.0.0.1" : host, &address.sin_addr) == 1 else { return nil }
      var length = socklen_t(MemoryLayout<sockaddr_in>.size)
      return withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
          bind(descriptor, generic, length) == 0 && getsockname(descriptor, generic, &length) == 0
        } ? Int(in_port_t(bigEndian: pointer.pointee.sin_port)) : nil
      }
    }

    private static func bind6(_ descriptor: Int32, _ host: String, _ port: Int) -> Int? {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = in_port_t(port).bigEndian
      guard inet_pton(AF_INET6, host, &address.sin6_addr) == 1 else { return nil }
      var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
      return withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
          bind(descriptor, generic, length) == 0 && getsockname(descriptor, generic, &length) == 0
        } ? Int(in_port_t(bigEndian: pointer.pointee.sin6_port)) : nil
      }
    }

    /// Why nobody can listen there.
    static func refusal(host: String, port: Int, _ error: Int32) -> Refusal {
      let isTaken = error == EADDRINUSE
      return Refusal(
        .cannotListen,
        isTaken
          ? LocalisedText(
            en: "port \(port) of \(host) is taken", vi: "cổng \(port) của \(host) đã có chương trình khác dùng")
          : LocalisedText(
            en: "nobody can listen at \(host), port \(port): \(String(cString: strerror(error)))",
            vi: "không lắng nghe được tại \(host), cổng \(port)"),
        remedy: LocalisedText(
          en: "name another port, 0 for a free one, and an address of this machine",
          vi: "nêu cổng khác, 0 là một cổng còn trống, và một địa chỉ của máy này"))
    }
  }
#endif
