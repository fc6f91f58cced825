import Foundation
import Lists
import Papers

/// A file named on the command line, opened by what its bytes are.
func paper(at path: String) throws -> Paper {
    let bytes = try bytes(of: path, limit: TextFile.commandLimit)
    do {
        return try Paper.open(bytes, name: (path as NSString).lastPathComponent)
    } catch {
        throw Failure(.badInput, "\(path): \(error.message.here)")
    }
}
