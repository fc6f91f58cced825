import Duties

/// Addresses of organisations' posts and of what becomes of them.
extension Paths {
    static func posts(_ organisation: Organisation) -> Link { link(.posts, organisation.code) }

    static func post(_ post: PostID, _ organisation: Organisation) -> Link {
        link(.postPage, organisation.code, post.description)
    }

    /// What is done to a post: a route whose braces take the organisation and the post.
    static func post(_ deed: RouteName, _ post: PostID, _ organisation: Organisation) -> Link {
        link(deed, organisation.code, post.description)
    }

    /// What is done to an organisation: a route whose braces take it alone.
    static func tree(_ deed: RouteName, _ organisation: Organisation) -> Link {
        link(deed, organisation.code)
    }

    /// `xlsx`, `organisations.csv` or `posts.csv`.
    static func exportTree(as form: String, _ organisation: Organisation) -> Link {
        link(.exportTree, organisation.code, form)
    }

    static func handover(_ appointment: AppointmentID, _ organisation: Organisation) -> Link {
        link(.handoverPage, organisation.code, appointment.description)
    }
}
