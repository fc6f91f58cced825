// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .unsafeFlags(["-static-stdlib"], .when(configuration: .release)),
]

let package = Package(
    name: "zeren",
    products: [.executable(name: "zeren", targets: ["zeren"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-certificates.git", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-asn1.git", from: "1.7.4"),
        .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CXlsx", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "Lists", swiftSettings: strict),
        .target(name: "Duties", dependencies: ["Lists"], swiftSettings: strict),
        .target(
            name: "Ledger",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(
            name: "Office",
            dependencies: [
                "Lists", "Duties", "Ledger", "CArgon2",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [
                .embedInCode("People/commonest-passwords.txt"), .embedInCode("Procedures"),
            ],
            swiftSettings: strict),
        .target(
            name: "Storage",
            dependencies: [
                "Office", "Duties", "Ledger", "Lists", "CPQ",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            resources: [.embedInCode("Schema")],
            swiftSettings: strict),
        .target(
            name: "Papers",
            dependencies: [
                "Lists", "Duties", "CZip", "CXML2", "CXlsx",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "Site",
            dependencies: [
                "Office", "Papers", "Duties", "Ledger", "Lists",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            resources: [.embedInCode("Assets")],
            swiftSettings: strict),
        .executableTarget(
            name: "zeren",
            dependencies: [
                "Site", "Storage", "Office", "Papers", "Ledger", "Duties", "Lists",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Sources/Tool",
            resources: [.embedInCode("Demonstration"), .embedInCode("Verifier")],
            swiftSettings: strict,
            linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]),
        .target(
            name: "Samples", dependencies: ["Office", "Storage", "Duties", "Ledger", "Lists"],
            path: "Tests/Samples", swiftSettings: strict),
        .testTarget(name: "ListsTests", dependencies: ["Lists"], swiftSettings: strict),
        .testTarget(
            name: "DutiesTests", dependencies: ["Duties", "Lists"], swiftSettings: strict),
        .testTarget(
            name: "PapersTests",
            dependencies: ["Papers", "Duties", "Lists", "CZip", "CXML2", "CXlsx"],
            swiftSettings: strict),
        .testTarget(name: "LedgerTests", dependencies: ["Ledger"], swiftSettings: strict),
        .testTarget(
            name: "OfficeTests",
            dependencies: ["Samples", "Office", "Storage", "Duties", "Ledger", "Lists"],
            swiftSettings: strict),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Samples", "Storage", "Office", "Duties", "Ledger", "Lists"],
            swiftSettings: strict),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Samples", "Site", "Office", "Duties", "Lists",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Policy"],
            swiftSettings: strict),
        .testTarget(
            name: "ToolTests",
            dependencies: ["zeren", "Papers", "Samples", "Storage", "Office", "Duties", "Lists"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
