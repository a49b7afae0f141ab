internal import ArgumentParser
internal import SampleData

/// `landfund demo`: the sample data set.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Writes the sample data set and its manifest into a folder.",
    discussion: """
      Kon Tum as a drawing: real names, codes and declared areas on shapes of our own, with a few planted defects. With \
      --office one small file of each kind that offices hand over, each with its manifest.

      Examples:
        landfund demo kon-tum
        landfund load kon-tum/manifest.yml -o kon-tum.gpkg
        landfund check kon-tum.gpkg
        landfund clean-land kon-tum.gpkg --by call
        landfund report kon-tum.gpkg -o report
        landfund demo office --office
      """)

  @Argument(
    help: "The folder; made if it is not there. A file of the same name that differs is refused.", transform: outputPath
  )
  var folder: String

  @Flag(name: .customLong("office"), help: "Write one small file of each kind that offices hand over.")
  var isOffice = false

  @OptionGroup var messages: MessageOptions

  func run() throws {
    if isOffice {
      try OfficeSample.write(to: folder)
      return try StandardOutput.print("\(folder)/README.md\n")
    }
    try KonTumSample.write(to: folder)
    try StandardOutput.print("\(folder)/manifest.yml\n")
  }
}
