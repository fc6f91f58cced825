import Foundation
import Samples
import Testing

@testable import zeren

@Suite struct CertificateCommandTests {
    private func openssl(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let folder = try SampleFolder()
        let answer = try Program.run("/usr/bin/openssl", arguments, in: folder.path)
        return (answer.status, answer.output + answer.error)
    }

    @Test func `the certificate is the server's, signed by an authority for it alone`() throws {
        let zeren = try Command()
        let folder = zeren.folder.path + "/tls"
        let made = try zeren(
            "certificate", "10.1.2.3", "zeren.lan", "fd00::7", "--output", folder)
        #expect(made.status == 0, "\(made.error)")
        #expect(made.output.contains("certutil -addstore Root zeren-ca.crt"))
        #expect(made.output.contains("people then open https://10.1.2.3/"))
        let authority = folder + "/zeren-ca.crt"
        let check = { (more: [String]) in
            try openssl(
                ["verify", "-x509_strict", "-CAfile", authority] + more + [folder + "/server.crt"])
        }
        for host in ["10.1.2.3", "fd00::7"] {
            #expect(try check(["-verify_ip", host]).status == 0, "\(host)")
        }
        let named = try check(["-verify_hostname", "zeren.lan"])
        #expect(named.status == 0, "\(named.output)")
        #expect(try check(["-verify_ip", "10.1.2.4"]).status != 0)
        let text = try openssl(["x509", "-in", authority, "-noout", "-text"]).output
        #expect(text.contains("IP:10.1.2.3/255.255.255.255"))
        for name in ["zeren-ca.key", "server.key"] {
            let facts = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
            #expect(facts[.posixPermissions] as? Int == 0o600, "\(name)")
        }
    }

    @Test func `an authority that is there signs again`() throws {
        let zeren = try Command()
        let folder = zeren.folder.path + "/tls"
        _ = try zeren("certificate", "zeren.lan", "--output", folder)
        let before = try String(contentsOfFile: folder + "/zeren-ca.crt", encoding: .utf8)
        let server = try String(contentsOfFile: folder + "/server.crt", encoding: .utf8)
        #expect(try zeren("certificate", "zeren.lan", "--output", folder).status == 0)
        #expect(try String(contentsOfFile: folder + "/zeren-ca.crt", encoding: .utf8) == before)
        #expect(try String(contentsOfFile: folder + "/server.crt", encoding: .utf8) != server)
        let verified = try openssl(
            ["verify", "-CAfile", folder + "/zeren-ca.crt", folder + "/server.crt"])
        #expect(verified.status == 0)
    }

    @Test(arguments: ["under_score", "-x", "a..b", "", "10.1.2.3/24", "x y"])
    func `what is no host is refused`(host: String) throws {
        #expect(HostName(host) == nil)
    }

    @Test func `serving asks for both files, and for a pair that belongs together`() throws {
        let zeren = try Command()
        let folder = zeren.folder.path
        for name in ["one", "two"] {
            _ = try zeren("certificate", "127.0.0.1", "--output", "\(folder)/\(name)")
        }
        let serve = { (more: [String]) in
            try zeren.run(["serve", "--data", zeren.data, "--port", "0"] + more)
        }
        #expect(try serve(["--certificate", "\(folder)/one/server.crt"]).status == 64)
        let absent = ["--certificate", "\(folder)/no.crt", "--key", "\(folder)/no.key"]
        #expect(try serve(absent).status == 66)
        let mixed = try serve([
            "--certificate", "\(folder)/one/server.crt", "--key", "\(folder)/two/server.key",
        ])
        #expect(mixed.status == 65)
        #expect(mixed.error.contains("zeren certificate HOST"))
        let open = try serve(["--host", "0.0.0.0"])
        #expect(open.status == 1)
        #expect(open.error.contains("plain HTTP is served only on 127.0.0.1"))
    }
}
