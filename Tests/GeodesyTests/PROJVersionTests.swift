import Geodesy
import Testing

@Test func projIsRecentEnough() throws {
  let major = try #require(Int(PROJVersion.current.split(separator: ".")[0]))
  #expect(major >= 9)
}
