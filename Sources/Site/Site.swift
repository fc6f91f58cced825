package import Hummingbird
import Lists
package import Logging
package import Office

/// The site: pages, forms and the API of one office.
package struct Site: Sendable {
    /// What differs between one way of serving and another.
    package struct Options: Sendable {
        /// Served over TLS: cookies carry `__Host-` and `Secure`, and browsers are told to stay.
        package var isSecure = false
        /// What the wizard asks for while the store is empty; nil where there is none.
        package var oneTimeCode: String?

        package init(isSecure: Bool = false, oneTimeCode: String? = nil) {
            self.isSecure = isSecure
            self.oneTimeCode = oneTimeCode
        }
    }

    package let office: Office
    let options: Options
    let logger: Logger
    let style: StyleSheet

    package init(office: Office, options: Options = Options(), logger: Logger) {
        self.office = office
        self.options = options
        self.logger = logger
        style = StyleSheet()
    }

    /// Everything in the table, and an answer for everything that is not.
    package func router() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Threshold(site: self))
        for route in RouteTable.all {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                await self.answer(route, request, context)
            }
        }
        return router
    }
}

/// What goes with one request.
package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The network address asked from; empty where the channel does not say.
    package let source: String

    package init(source: Source) {
        coreContext = .init(source: source)
        self.source = source.channel.remoteAddress?.ipAddress ?? ""
    }
}

/// The one style sheet, with a version made from its bytes.
struct StyleSheet: Sendable {
    let bytes: [UInt8]
    /// FNV-1a of the bytes; only tells one version from another.
    let version: String

    init() {
        bytes = PackageResources.style_css
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        version = String(hash, radix: 16)
    }

    var link: Link { Paths.link(.style).with("v", version) }
}
