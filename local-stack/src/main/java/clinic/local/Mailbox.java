package clinic.local;

import java.nio.file.Path;
import java.util.List;

/// GreenMail: takes every mail, delivers none, keeps them in memory for the mailbox page and for
/// tests. Where its memory is used up it ends and starts again empty.
final class Mailbox {
    private final Home home;
    private final Ports ports;

    Mailbox(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    /// @param record as for the services
    Part part(boolean record) {
        List<String> command =
                Jvm.command(
                        archived(record),
                        List.of(
                                "-Xmx80m",
                                "-Dgreenmail.smtp.hostname=127.0.0.1",
                                "-Dgreenmail.smtp.port=" + ports.smtp(),
                                "-Dgreenmail.imap.hostname=127.0.0.1",
                                "-Dgreenmail.imap.port=" + ports.imap(),
                                "-Dgreenmail.api.hostname=127.0.0.1",
                                "-Dgreenmail.api.port=" + ports.mailboxApi(),
                                "-Dgreenmail.startup.timeout=20000",
                                "-Dgreenmail.auth.disabled",
                                "-cp",
                                home.library("greenmail-standalone-").toString(),
                                "com.icegreen.greenmail.standalone.GreenMailStandaloneRunner"));
        return new Part(
                "mailbox",
                "SMTP " + ports.smtp() + ", IMAP " + ports.imap(),
                command,
                Jvm.ENVIRONMENT,
                home.dir(),
                Readinesses.http(ports.url(ports.mailboxApi()) + "/api/service/readiness"),
                "TERM");
    }

    private List<String> archived(boolean record) {
        Path built = home.jar("local-stack");
        return Layout.archiveOptions(built.resolveSibling("mailbox.jsa"), built, record);
    }
}
