import ArgumentParser
import Crypto
import Foundation
import NIOCore
import SwiftASN1
import X509

/// `zeren certificate`: a small authority of one's own and a certificate for a server on a network
/// that no public authority reaches.
struct CertificateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificate",
        abstract: "Make a certificate for a server on a network of one's own.")

    @Argument(help: "Names and addresses the server is reached by, such as 10.1.2.3.")
    var hosts: [String]
    @Option(
        help: ArgumentHelp(
            "Where the files go; an authority found there signs again.", valueName: "dir"))
    var output = "."

    mutating func validate() throws {
        guard !hosts.isEmpty else { throw ValidationError("name at least one host") }
        for host in hosts where HostName(host) == nil {
            throw ValidationError("not a name or an address of a host: \(host)")
        }
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run { try command.make() }
    }

    private func make() throws {
        try FileManager.default.createDirectory(
            atPath: output, withIntermediateDirectories: true)
        let names = hosts.compactMap(HostName.init)
        let authority = try Authority.found(in: output) ?? Authority.made(for: names, in: output)
        let key = P256.Signing.PrivateKey()
        let certificate = try authority.certificate(for: names, key)
        try Secret.write(key.pemRepresentation + "\n", to: output + "/server.key")
        let chain = [certificate, authority.certificate]
        try Secret.write(
            try chain.map { try $0.serializeAsPEM().pemString + "\n" }.joined(),
            to: output + "/server.crt", isSecret: false)
        for line in said { Terminal.say(line) }
    }

    private var said: [String] {
        let address = hosts[0].contains(":") ? "[\(hosts[0])]" : hosts[0]
        return [
            "\(output)/server.crt, server.key: for the server",
            "  zeren serve --host \(hosts[0]) --port 443 --certificate \(output)/server.crt --key \(output)/server.key",
            "\(output)/zeren-ca.crt: to be installed on each PC, once",
            "  Windows: open the file, Install Certificate, Local Machine, Trusted Root Certification Authorities",
            "  Windows, by command as administrator: certutil -addstore Root zeren-ca.crt",
            "  Kylin, UOS, Debian: cp zeren-ca.crt /usr/local/share/ca-certificates/ && update-ca-certificates",
            "  Firefox keeps its own: Settings, Certificates, Authorities, Import",
            "\(output)/zeren-ca.key: signs for these hosts; keep it off the server",
            "people then open https://\(address)/",
        ]
    }
}

/// What a certificate can be made out to.
struct HostName: Hashable {
    let text: String
    /// The bytes of an address; nil for a name.
    let address: [UInt8]?

    init?(_ text: String) {
        self.text = text
        if let address = try? SocketAddress(ipAddress: text, port: 0) {
            switch address {
            case .v4(let four):
                self.address = withUnsafeBytes(of: four.address.sin_addr, Array.init)
            case .v6(let six):
                self.address = withUnsafeBytes(of: six.address.sin6_addr, Array.init)
            default: return nil
            }
            return
        }
        address = nil
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        let isName = labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy {
                    (0x61...0x7a).contains($0) || (0x41...0x5a).contains($0)
                        || (0x30...0x39).contains($0) || $0 == 0x2d
                }
        }
        guard isName, text.utf8.count <= 253 else { return nil }
    }

    var general: GeneralName {
        address.map { .ipAddress(ASN1OctetString(contentBytes: $0[...])) } ?? .dnsName(text)
    }
}

/// An authority that may sign for the hosts it was made for and for no other, so that whoever gets
/// hold of its key cannot stand in for the rest of the web (RFC 5280, 4.2.1.10).
struct Authority {
    let certificate: Certificate
    let key: P256.Signing.PrivateKey

    private static func paths(_ folder: String) -> (certificate: String, key: String) {
        (folder + "/zeren-ca.crt", folder + "/zeren-ca.key")
    }

    static func found(in folder: String) throws -> Authority? {
        let paths = paths(folder)
        guard FileManager.default.fileExists(atPath: paths.key) else { return nil }
        let texts = try [paths.certificate, paths.key].map {
            String(decoding: try bytes(of: $0, limit: 1 << 20), as: UTF8.self)
        }
        do {
            return Authority(
                certificate: try Certificate(pemEncoded: texts[0]),
                key: try P256.Signing.PrivateKey(pemRepresentation: texts[1]))
        } catch {
            throw Failure(
                .badInput, "\(paths.certificate), \(paths.key): not an authority of ours",
                "give another --output, or take the two files away")
        }
    }

    static func made(for names: [HostName], in folder: String) throws -> Authority {
        let key = P256.Signing.PrivateKey()
        let subject = try DistinguishedName {
            OrganizationName("zeren")
            CommonName("zeren CA \(names[0].text)")
        }
        let addresses = names.compactMap(\.address).map { address in
            ASN1OctetString(
                contentBytes: (address + [UInt8](repeating: 0xff, count: address.count))[...])
        }
        let certificate = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(),
            publicKey: .init(key.publicKey), notValidBefore: Date.now - 3600,
            notValidAfter: Date.now + 3650 * 86_400, issuer: subject, subject: subject,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                Critical(
                    NameConstraints(
                        permittedDNSDomains: names.filter { $0.address == nil }.map(\.text),
                        permittedIPRanges: addresses))
                SubjectKeyIdentifier(keyIdentifier: Authority.identifier(key.publicKey))
            }, issuerPrivateKey: .init(key))
        let paths = paths(folder)
        try Secret.write(
            try certificate.serializeAsPEM().pemString + "\n", to: paths.certificate,
            isSecret: false)
        try Secret.write(key.pemRepresentation + "\n", to: paths.key)
        return Authority(certificate: certificate, key: key)
    }

    /// Good for 820 days: some systems take none for longer.
    func certificate(
        for names: [HostName], _ server: P256.Signing.PrivateKey
    ) throws -> Certificate {
        let subject = try DistinguishedName { CommonName(names[0].text) }
        return try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(),
            publicKey: .init(server.publicKey), notValidBefore: Date.now - 3600,
            notValidAfter: Date.now + 820 * 86_400, issuer: certificate.subject,
            subject: subject,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectAlternativeNames(names.map(\.general))
                SubjectKeyIdentifier(keyIdentifier: Authority.identifier(server.publicKey))
                AuthorityKeyIdentifier(keyIdentifier: Authority.identifier(key.publicKey))
            }, issuerPrivateKey: .init(key))
    }

    private static func identifier(_ key: P256.Signing.PublicKey) -> ArraySlice<UInt8> {
        ArraySlice(Insecure.SHA1.hash(data: key.derRepresentation))
    }
}

/// Files that only their owner reads.
enum Secret {
    static func write(_ text: String, to path: String, isSecret: Bool = true) throws {
        unlink(path)
        let made = FileManager.default.createFile(
            atPath: path, contents: Data(text.utf8),
            attributes: [.posixPermissions: isSecret ? 0o600 : 0o644])
        guard made else { throw Failure(.cannotWrite, "cannot write \(path)") }
    }
}
