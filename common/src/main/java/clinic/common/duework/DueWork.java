package clinic.common.duework;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What must happen at a later time. A row is keyed by what it is for, so setting it again moves
/// it.
public interface DueWork {

    /// Sets or moves the work. Joins the caller's transaction.
    ///
    /// @param subject what it is about, a booking id for instance
    /// @param kind which `DueAction` fires it
    /// @param note what the action needs to know besides; never personal data
    void set(String subject, String kind, Instant dueAt, @Nullable String note);

    default void set(String subject, String kind, Instant dueAt) {
        set(subject, kind, dueAt, null);
    }

    /// Sets or moves several works of one subject, by kind.
    default void setAll(String subject, Map<String, Instant> dueAtByKind) {
        dueAtByKind.forEach((kind, dueAt) -> set(subject, kind, dueAt));
    }

    /// Removes the work where it is still waiting. Joins the caller's transaction.
    void drop(String subject, String kind);

    void dropAll(String subject);
}
