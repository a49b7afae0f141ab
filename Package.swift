// swift-tools-version: 6.1
import PackageDescription

/// Every target is compiled under the same rules; nothing here is an unsafe flag, so the package can be a dependency.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "landfund",
  products: [
    .library(name: "PlaneGeometry", targets: ["PlaneGeometry"]),
    .library(name: "Geodesy", targets: ["Geodesy"]),
  ],
  targets: [
    .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"]), .brew(["geos"])]),
    .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"]), .brew(["proj"])]),
    .target(name: "PlaneGeometry", dependencies: ["CGEOS"], swiftSettings: settings),
    .target(name: "Geodesy", dependencies: ["CPROJ"], swiftSettings: settings),
    .testTarget(name: "PlaneGeometryTests", dependencies: ["PlaneGeometry"], swiftSettings: settings),
    .testTarget(
      name: "GeodesyTests", dependencies: ["Geodesy"], exclude: ["Conformance/gie-expected-failures.txt"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
