import Testing

@testable import LandServer

struct NetworkAddressTests {
  @Test(
    arguments: [
      ("127.0.0.1", "127.0.0.1"), ("[::1]", "0:0:0:0:0:0:0:1"), ("::ffff:10.1.2.3", "10.1.2.3"),
      ("2001:db8::1", "2001:db8:0:0:0:0:0:1"), ("fe80::1%eth0", "fe80:0:0:0:0:0:0:1"), ("::", "0:0:0:0:0:0:0:0"),
      ("256.0.0.1", nil), ("1.2.3", nil), ("1::2::3", nil), ("", nil), ("a.b.c.d", nil), ("12345::", nil),
      ("+1.2.3.4", nil),
      ("1:2:3:4:5:6:7:8:9", nil),
    ] as [(String, String?)])
  func reads(_ text: String, _ expected: String?) {
    #expect(NetworkAddress(text)?.description == expected)
  }

  @Test(arguments: [
    ("10.0.0.0/8", "10.255.1.2", true), ("10.0.0.0/8", "11.0.0.1", false), ("127.0.0.1", "127.0.0.1", true),
    ("127.0.0.1/32", "127.0.0.2", false), ("0.0.0.0/0", "9.9.9.9", true), ("2001:db8::/32", "2001:db8:9::1", true),
    ("2001:db8::/32", "2001:db9::1", false), ("0.0.0.0/0", "::1", false), ("192.168.1.128/25", "192.168.1.127", false),
  ])
  func contains(_ range: String, _ address: String, _ expected: Bool) throws {
    #expect(try #require(NetworkRange(range)).contains(try #require(NetworkAddress(address))) == expected)
  }

  @Test(arguments: ["10.0.0.0/33", "10.0.0.0/-1", "x/8", "10.0.0.0/", "::/129"])
  func refusesRanges(_ text: String) { #expect(NetworkRange(text) == nil) }

  /// The word of an address that is not trusted counts for nothing; trusted ones are read from the right.
  @Test(
    arguments: [
      ("127.0.0.1", "9.9.9.9", "9.9.9.9"), ("127.0.0.1", "1.1.1.1, 9.9.9.9", "9.9.9.9"),
      ("127.0.0.1", "1.1.1.1, 9.9.9.9, 127.0.0.1", "9.9.9.9"), ("127.0.0.1", nil, "127.0.0.1"),
      ("127.0.0.1", "nonsense", "127.0.0.1"), ("8.8.8.8", "9.9.9.9", "8.8.8.8"),
    ] as [(String, String?, String)])
  func client(_ peer: String, _ forwarded: String?, _ expected: String) throws {
    let trust = ProxyTrust([try #require(NetworkRange("127.0.0.1/32"))])
    #expect(trust.client(peer: try #require(NetworkAddress(peer)), forwarded: forwarded).description == expected)
  }

  @Test func logsAreCut() throws {
    #expect(try #require(NetworkAddress("203.0.113.9")).logged == "203.0.113.0/24")
    #expect(try #require(NetworkAddress("2001:db8:1:2::3")).logged == "2001:db8:1:0:0:0:0:0/48")
  }
}
