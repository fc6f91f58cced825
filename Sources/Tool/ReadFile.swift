import Foundation
import Lists
import Papers

/// A file named on the command line, opened by what its bytes are.
func paper(at path: String) throws -> Paper {
    let bytes = try bytes(of: path, limit: TextFile.commandLimit)
    do {
        return try Paper.open(bytes, name: (path as NSString).lastPathComponent)
    } catch {
        let status = error == .missingProgram ? Status.unavailable : .badInput
        throw Failure(status, "\(path): \(error.message.here)")
    }
}
