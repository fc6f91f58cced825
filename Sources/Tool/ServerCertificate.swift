import NIOSSL

/// A certificate and its key from files, ready to serve with.
enum ServerCertificate {
    /// TLS 1.2 at least, with the ciphers the library takes for good.
    ///
    /// - Throws: ``Failure`` for files that are not there, are none, or do not belong together.
    static func configuration(certificate: String, key: String) throws -> TLSConfiguration {
        for path in [certificate, key] { _ = try bytes(of: path, limit: 1 << 20) }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(certificate)
            guard !chain.isEmpty else { throw NIOSSLError.failedToLoadCertificate }
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
            configuration.minimumTLSVersion = .tlsv12
            _ = try NIOSSLContext(configuration: configuration)
            return configuration
        } catch {
            throw Failure(
                .badInput, "\(certificate), \(key): not a certificate in PEM and its key",
                "`zeren certificate HOST` makes both")
        }
    }
}
