import ArgumentParser

/// The `zeren` command; the one place that builds things.
@main
struct Zeren: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zeren",
        abstract: "责任清单 — read responsibility lists, keep what was done, show how things stand.",
        subcommands: [
            Read.self, Check.self, Compare.self, Serve.self, Organisations.self, Adopt.self,
            Record.self,
            Excuse.self, Withdraw.self, StandingCommand.self, LedgerCommand.self, Simulate.self,
            MigrateStore.self, Export.self, CalendarCommand.self,
            Opening.self, Issue.self,
            VerifyExport.self, Witness.self,
            Backup.self, Restore.self, Doctor.self,
            CertificateCommand.self, RegisterCommand.self,
        ])
}
