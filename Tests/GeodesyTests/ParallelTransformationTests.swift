import Geodesy
import Testing

private let count = 200_000

private func positions() -> [Double] {
  (0..<count).flatMap { (index: Int) -> [Double] in
    let (column, row) = (Double(index % 1000), Double(index / 1000))
    return [500_000 + column * 100, 1_600_000 + row * 100]
  }
}

@Test func manyPositionsGetTheValuesOfFew() throws {
  let transformation = try Transformation(from: .init(epsg: 9216), to: .crs84())
  let input = positions()
  let all = try transformation.transformed(input)
  for start in stride(from: 0, to: count, by: 17_500) {
    let few = try transformation.transformed(Array(input[2 * start..<2 * (start + 100)]))
    #expect(Array(all[2 * start..<2 * (start + 100)]) == few)
  }
}

/// The pole of the projection's equator lies 90° off the meridian, where Transverse Mercator ends.
@Test func theFirstFailureAmongManyIsNamedAndTheRestIsAsItWas() throws {
  let transformation = try Transformation(from: .crs84(), to: .init(epsg: 9216))
  var input = [[Double]](repeating: [108, 14], count: count).flatMap(\.self)
  for bad in [180_000, 90_001, 150_000] {
    input[2 * bad] = 197.5
    input[2 * bad + 1] = 0
  }
  var buffer = input
  let error = #expect(throws: GeodesyError.self) { try transformation.transform(&buffer) }
  guard case .pointFailed(let index, let x, _, _) = error else {
    Issue.record("\(String(describing: error))")
    return
  }
  #expect(index == 90_001 && x == 197.5)
  #expect(Array(buffer[(2 * index)...]) == Array(input[(2 * index)...]))
  #expect(buffer[0] != input[0] && buffer[2 * index - 2] == buffer[0])
}
