// swift-tools-version: 6.1
import PackageDescription

/// A package of its own, so that what measures the product is no part of it.
let package = Package(
  name: "landfund-benchmarks",
  dependencies: [.package(name: "landfund", path: "..")],
  targets: [
    .target(name: "BenchLayers", dependencies: [.product(name: "PlaneGeometry", package: "landfund")]),
    .executableTarget(
      name: "EngineBench",
      dependencies: [
        .product(name: "PlaneGeometry", package: "landfund"), .product(name: "Geodesy", package: "landfund"),
      ]),
    .executableTarget(
      name: "FilesBench",
      dependencies: [
        .product(name: "PlaneGeometry", package: "landfund"), .product(name: "Geodesy", package: "landfund"),
        .product(name: "Interchange", package: "landfund"),
      ]),
    .executableTarget(
      name: "LayerBench",
      dependencies: [
        "BenchLayers", .product(name: "PlaneGeometry", package: "landfund"),
        .product(name: "Geodesy", package: "landfund"), .product(name: "Interchange", package: "landfund"),
      ]),
    .executableTarget(
      name: "MarkerBench",
      dependencies: [
        .product(name: "PlaneGeometry", package: "landfund"), .product(name: "Geodesy", package: "landfund"),
        .product(name: "PlanChecks", package: "landfund"),
      ]),
    .executableTarget(
      name: "PlanBench",
      dependencies: [
        "BenchLayers", .product(name: "PlaneGeometry", package: "landfund"),
        .product(name: "Geodesy", package: "landfund"), .product(name: "Interchange", package: "landfund"),
        .product(name: "PlanChecks", package: "landfund"), .product(name: "Reports", package: "landfund"),
        .product(name: "LandAnswers", package: "landfund"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
