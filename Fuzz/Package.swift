// swift-tools-version:6.2
import PackageDescription

// The reading rooms once more, compiled so that libFuzzer sees which branches an input takes.
// They are the same files: Sources here are links. script/fuzz builds and runs it.
let seen: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .unsafeFlags(["-sanitize=fuzzer"]),
]

let package = Package(
    name: "zeren",
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV.git", from: "0.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CZip", pkgConfig: "libzip"),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0"),
        .systemLibrary(name: "CXlsx", pkgConfig: "xlsxwriter"),
        .target(name: "Lists", swiftSettings: seen),
        .target(name: "Duties", dependencies: ["Lists"], swiftSettings: seen),
        .target(
            name: "Papers",
            dependencies: [
                "Lists", "Duties", "CZip", "CXML2", "CXlsx",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "SwiftCSV", package: "SwiftCSV"),
            ],
            swiftSettings: seen),
        .executableTarget(
            name: "fuzz", dependencies: ["Papers", "Lists"], swiftSettings: seen,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
    ],
    swiftLanguageModes: [.v6]
)
