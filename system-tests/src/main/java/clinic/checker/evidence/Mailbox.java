package clinic.checker.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The mails that reached patients, without their addresses and words.
///
/// @param since when the mailbox began to keep mails, by the wall's clock
public record Mailbox(Instant since, List<Mail> mails) {

    /// @param id of the mail, as its `Message-ID` says
    /// @param date by the product's clock, in whole seconds
    public record Mail(String id, @Nullable Instant date) {}
}
