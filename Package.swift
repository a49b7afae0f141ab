// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled under the same rules; nothing here is an unsafe flag, so the package can be a dependency.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// What the geometry's tests compute their own truth with.
let exactNumbers = Package.Dependency.package(url: "https://github.com/attaswift/BigInt", from: "6.0.1")

let package = Package(
  name: "landfund",
  products: [
    .library(name: "PlaneGeometry", targets: ["PlaneGeometry"]),
    .library(name: "Geodesy", targets: ["Geodesy"]),
    .library(name: "Interchange", targets: ["Interchange"]),
    .library(name: "PlanChecks", targets: ["LandModel", "PlanChecks", "LandInventory", "LandBooks"]),
    .library(name: "Reports", targets: ["LandStore", "Reports"]),
    .library(name: "LandAnswers", targets: ["Refusals", "LandAnswers"]),
    .library(name: "LandServer", targets: ["LandServer"]),
    .executable(name: "landfund", targets: ["landfund"]),
  ],
  traits: [
    .default(enabledTraits: ["GDAL", "Postgres", "Server"]),
    .trait(name: "GDAL", description: "Reads and writes the formats that need GDAL, Shapefile and MapInfo among them."),
    .trait(name: "Postgres", description: "Reads tables of PostGIS, and writes them."),
    .trait(name: "Server", description: "Answers over HTTP: landfund serve."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    exactNumbers,
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.0.0"),
  ],
  targets: [
    .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"]), .brew(["geos"])]),
    .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"]), .brew(["proj"])]),
    .systemLibrary(name: "CGDAL", pkgConfig: "gdal", providers: [.apt(["libgdal-dev"]), .brew(["gdal"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
    .systemLibrary(
      name: "CXLSX", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"]), .brew(["minizip"])]),
    .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite3"])]),
    .systemLibrary(name: "CConfinement"),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "Refusals", dependencies: ["CYAML"], swiftSettings: settings),
    .target(name: "PlaneGeometry", dependencies: ["CGEOS"], swiftSettings: settings),
    .target(name: "Geodesy", dependencies: ["CPROJ"], swiftSettings: settings),
    .target(name: "CurvedDrawings", dependencies: ["PlaneGeometry"], swiftSettings: settings),
    .target(
      name: "Interchange",
      dependencies: [
        "CurvedDrawings", "Refusals", "PlaneGeometry", "Geodesy", "CCrypto", "CSQLite", "CExpat", "CMinizip", "CZlib",
        "CConfinement",
        .target(name: "CGDAL", condition: .when(traits: ["GDAL"])),
        .target(name: "CPQ", condition: .when(traits: ["Postgres"])),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .target(
      name: "LandModel", dependencies: ["Refusals", "PlaneGeometry", "Geodesy"], exclude: ["Data"],
      swiftSettings: settings),
    .target(
      name: "PlanChecks",
      dependencies: ["LandModel", "PlaneGeometry", "Geodesy", "Refusals"],
      exclude: ["Data"], swiftSettings: settings),
    .target(
      name: "LandInventory",
      dependencies: ["Refusals", "PlanChecks", "LandModel", "PlaneGeometry", "Geodesy"],
      exclude: ["Data"], swiftSettings: settings),
    .target(
      name: "LandBooks",
      dependencies: ["Refusals", "LandInventory", "PlanChecks", "LandModel", "PlaneGeometry"],
      exclude: ["Data"], swiftSettings: settings),
    .target(
      name: "LandStore",
      dependencies: [
        "Refusals", "LandModel", "Interchange", "PlaneGeometry", "Geodesy",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .target(
      name: "Reports",
      dependencies: [
        "Refusals", "LandBooks", "LandInventory", "PlanChecks", "LandModel", "Interchange", "PlaneGeometry", "Geodesy",
        "CXLSX",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      exclude: ["Data"], swiftSettings: settings),
    .target(
      name: "LandAnswers",
      dependencies: [
        "Refusals", "Reports", "LandStore", "LandBooks", "LandInventory", "PlanChecks", "LandModel", "Interchange",
        "PlaneGeometry", "Geodesy",
      ],
      exclude: ["Data"], swiftSettings: settings),
    .target(
      name: "LandServer",
      dependencies: [
        "Refusals", "LandAnswers", "Reports", "LandStore", "LandInventory", "PlanChecks", "LandModel", "Interchange",
        "PlaneGeometry", "Geodesy",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Server"])),
        .product(name: "HummingbirdCore", package: "hummingbird", condition: .when(traits: ["Server"])),
        .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Server"])),
        .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Server"])),
        .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["Server"])),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras", condition: .when(traits: ["Server"])),
        .product(name: "HTTPTypes", package: "swift-http-types", condition: .when(traits: ["Server"])),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle", condition: .when(traits: ["Server"])),
      ],
      exclude: ["Data"], swiftSettings: settings),
    .target(
      name: "SampleData", dependencies: ["Refusals", "LandModel", "Interchange", "PlaneGeometry", "Geodesy"],
      swiftSettings: settings),
    .executableTarget(
      name: "landfund",
      dependencies: [
        "Refusals", "PlaneGeometry", "Geodesy", "Interchange", "LandModel", "PlanChecks", "LandInventory", "LandBooks",
        "LandStore", "Reports", "LandAnswers", "LandServer", "SampleData",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Data"], swiftSettings: settings),
    .target(
      name: "Fuzzing",
      dependencies: [
        "PlaneGeometry", "Geodesy", "Interchange", "LandModel", "PlanChecks", "LandInventory", "LandStore",
        "SampleData", "CXLSX",
      ], path: "Tests/Fuzzing", swiftSettings: settings),
    .executableTarget(
      name: "FuzzRunner", dependencies: ["Fuzzing"], path: "Tests/FuzzRunner", swiftSettings: settings),
    .target(name: "BrowserDriver", path: "Tests/BrowserDriver", swiftSettings: settings),
    .target(
      name: "OutsideTools", path: "Tests/OutsideTools", exclude: ["postgres-server.sh"], swiftSettings: settings),
    .testTarget(name: "FuzzTests", dependencies: ["Fuzzing"], exclude: ["Found"], swiftSettings: settings),
    .testTarget(
      name: "PlaneGeometryTests", dependencies: ["PlaneGeometry", .product(name: "BigInt", package: "BigInt")],
      exclude: [
        "GEOSConformance.expected-failures.tsv", "PolygonClipping.expected-failures.tsv",
        "JTSCoverage.expected-failures.tsv", "Validity.expected-failures.txt",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "OutsideTools",
        "Refusals", "PlaneGeometry", "Geodesy", "Interchange", "CurvedDrawings",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(name: "RefusalsTests", dependencies: ["Refusals"], swiftSettings: settings),
    .testTarget(
      name: "CurvedDrawingsTests",
      dependencies: ["Refusals", "CurvedDrawings", "Interchange", "PlaneGeometry", "Geodesy"], swiftSettings: settings),
    .testTarget(
      name: "LandModelTests", dependencies: ["PlaneGeometry", "Geodesy", "Refusals", "LandModel"],
      swiftSettings: settings),
    .testTarget(
      name: "PlanChecksTests", dependencies: ["Refusals", "PlaneGeometry", "Geodesy", "LandModel", "PlanChecks"],
      swiftSettings: settings),
    .testTarget(
      name: "LandInventoryTests",
      dependencies: ["Refusals", "PlaneGeometry", "Geodesy", "LandModel", "PlanChecks", "LandInventory"],
      swiftSettings: settings),
    .testTarget(
      name: "LandBooksTests",
      dependencies: ["PlaneGeometry", "Geodesy", "LandModel", "PlanChecks", "LandBooks"],
      swiftSettings: settings),
    .testTarget(
      name: "LandStoreTests",
      dependencies: [
        "Refusals", "PlaneGeometry", "Geodesy", "LandModel", "LandStore", "Interchange",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "BrowserDriver", "Refusals", "PlaneGeometry", "Geodesy", "LandModel", "PlanChecks", "LandInventory", "Reports",
        "SampleData",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "SampleDataTests",
      dependencies: [
        "Refusals", "SampleData", "Interchange", "LandModel", "PlanChecks", "LandInventory", "LandBooks",
        "PlaneGeometry",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LandAnswersTests",
      dependencies: [
        "LandAnswers", "LandBooks", "LandInventory", "PlaneGeometry", "LandStore", "LandModel", "PlanChecks",
        "Refusals",
        "Reports", "Geodesy", "Interchange", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LandServerTests",
      dependencies: [
        "BrowserDriver", "OutsideTools", "LandServer", "LandAnswers", "LandStore", "LandInventory", "LandModel",
        "PlanChecks",
        "PlaneGeometry",
        "Geodesy",
        "Refusals", "Reports", "Interchange", "SampleData",
        .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Server"])),
        .product(name: "NIOEmbedded", package: "swift-nio", condition: .when(traits: ["Server"])),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras", condition: .when(traits: ["Server"])),
        .product(name: "HTTPTypes", package: "swift-http-types", condition: .when(traits: ["Server"])),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "Refusals", "landfund", "LandAnswers", "LandStore", "LandModel", "Interchange", "PlaneGeometry", "Geodesy",
        "BrowserDriver",
        "OutsideTools",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Snapshots", "QGIS", "Clients"], swiftSettings: settings),
    .testTarget(
      name: "GeodesyTests", dependencies: ["Geodesy", "CPROJ"], exclude: ["Conformance/gie-expected-failures.txt"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// Unsafe code shows its faults in release mode. Scripts/test builds the geometry and its tests alone for that, in a tenth of
// the time that the whole package takes.
if Context.environment["LANDFUND_GEOMETRY_ALONE"] != nil {
  package.targets.removeAll { !["CGEOS", "PlaneGeometry", "PlaneGeometryTests"].contains($0.name) }
  package.products.removeAll { $0.name != "PlaneGeometry" }
  package.dependencies = [exactNumbers]
  package.traits = []
}
