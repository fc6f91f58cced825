import ArgumentParser
import Office

/// `zeren serve`: the site and the API.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Run the site.")
    @OptionGroup var store: StoreOptions
    mutating func run() async throws {}
}
