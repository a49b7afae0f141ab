import Foundation
import OutsideTools
import Testing

/// QGIS as a person has it, without a screen.
enum QGIS {
  /// The Python that knows QGIS; `nil` where it is not installed (`qgis`, `python3-qgis`).
  static let python = OutsidePython.program(with: "qgis.core")

  /// What a script of the folder `QGIS` prints.
  static func run(_ script: String, _ arguments: String...) throws -> Any {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("QGIS/\(script)").path
    let run = try OutsideProgram.run(
      try #require(python), [path] + arguments, environment: ["QT_QPA_PLATFORM": "offscreen"])
    try #require(run.status == 0, "\(run.text) \(run.messages)")
    return try JSONSerialization.jsonObject(with: run.output)
  }
}
