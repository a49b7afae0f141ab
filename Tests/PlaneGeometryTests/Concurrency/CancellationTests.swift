@testable import PlaneGeometry
import Testing

/// Work of the kernel on whole layers.
private enum LayerWork: String, CaseIterable, Sendable {
  case validation, repair, matching, outline

  func run(_ layer: FlatLayer, jobs: Int) throws {
    switch self {
    case .validation: _ = try OverlapInput(validating: layer, jobs: jobs)
    case .repair: _ = try PolygonRepair.repairs(of: layer, .linework, jobs: jobs)
    case .matching: _ = try EdgeMatching(OverlapInput(layer), jobs: jobs)
    case .outline:
      var edges = DirectedEdges()
      for feature in 0..<layer.count {
        layer.withBorrowed(feature) { if let polygon = $0 { edges.append(polygon, of: Int32(feature)) } }
      }
      _ = try GroundOutline(edges, jobs: jobs)
    }
  }
}

@Test("work on a layer ends when the task around it is cancelled", arguments: LayerWork.allCases, [1, 4])
private func cancelledWork(work: LayerWork, jobs: Int) async throws {
  let layer = FlatLayer((0..<600).map { .rectangle(Box(minX: Double($0), minY: 0, maxX: Double($0) + 1, maxY: 1)) })
  try work.run(layer, jobs: jobs)
  let task = Task {
    withUnsafeCurrentTask { $0?.cancel() }
    try work.run(layer, jobs: jobs)
  }
  await #expect(throws: CancellationError.self) { try await task.value }
}
