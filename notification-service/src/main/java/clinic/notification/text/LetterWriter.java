package clinic.notification.text;

import clinic.notification.message.domain.Channel;
import clinic.notification.message.domain.Course;
import clinic.notification.message.domain.LinkKind;
import clinic.notification.message.domain.LinksIn;
import clinic.notification.message.domain.MessageKind;
import clinic.notification.message.domain.Screening;
import clinic.notification.message.domain.Visit;
import clinic.notification.patient.Patient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes a message as letters, one per channel that reaches the patient, and mints their links.
@Component
public class LetterWriter {
    private static final Set<MessageKind> WITH_CALENDAR =
            EnumSet.of(
                    MessageKind.BOOKED,
                    MessageKind.MOVED,
                    MessageKind.DEFERRED,
                    MessageKind.CANCELLED);

    private final Languages languages;
    private final Links links;
    private final MailBody body;
    private final TextProperties properties;

    LetterWriter(Languages languages, Links links, MailBody body, TextProperties properties) {
        this.languages = languages;
        this.links = links;
        this.body = body;
        this.properties = properties;
    }

    /// What is to be written.
    ///
    /// @param driver who drives the patient home, where somebody is named
    public record Order(
            UUID messageId,
            MessageKind kind,
            Visit visit,
            Screening screening,
            Patient patient,
            @Nullable String driver,
            Instant now) {}

    /// Joins the transaction that queues the letters.
    ///
    /// @return in the patient's order of preference
    public List<Letter> write(Order order) {
        Texts texts = languages.of(order.patient().speaks());
        List<LinkKind> kinds =
                LinksIn.message(order.kind(), order.visit(), order.screening(), order.now());
        Map<String, String> values = values(order, texts);
        kinds.forEach(kind -> values.put(kind.name(), mint(order, kind)));
        String preferences = mint(order, LinkKind.PREFERENCES);
        String key = key(order);
        return order.patient().reachableBy().stream()
                .map(
                        channel ->
                                switch (channel) {
                                    case EMAIL ->
                                            mail(order, texts, key, kinds, values, preferences);
                                    case SMS -> sms(order, texts, key, values);
                                })
                .toList();
    }

    private Letter mail(
            Order order,
            Texts texts,
            String key,
            List<LinkKind> kinds,
            Map<String, String> values,
            String preferences) {
        MailBody.Content content =
                new MailBody.Content(
                        texts.line(key + ".subject", values),
                        texts.line("greeting", values),
                        texts.lines(key, values),
                        kinds.stream()
                                .map(
                                        kind ->
                                                new MailBody.Link(
                                                        texts.line("link." + kind, values),
                                                        Objects.requireNonNull(
                                                                values.get(kind.name()))))
                                .toList(),
                        texts.line("closing", values),
                        new MailBody.Link(texts.line("link.PREFERENCES", values), preferences));
        return new Letter(
                Channel.EMAIL,
                Objects.requireNonNull(order.patient().email()),
                content.subject(),
                body.text(content),
                body.html(content, texts.language()),
                calendar(order, texts, values),
                preferences);
    }

    private static Letter sms(Order order, Texts texts, String key, Map<String, String> values) {
        String text = String.join(" ", texts.lines(key + ".sms", values));
        return new Letter(
                Channel.SMS,
                Objects.requireNonNull(order.patient().phone()),
                texts.line("sms.subject", values),
                text + " " + texts.line("sms.stop", values),
                null,
                null,
                null);
    }

    private @Nullable String calendar(Order order, Texts texts, Map<String, String> values) {
        return WITH_CALENDAR.contains(order.kind())
                ? new CalendarFile(properties.domain())
                        .of(order.visit(), texts.line("calendar.summary", values), order.now())
                : null;
    }

    private String mint(Order order, LinkKind kind) {
        Instant expires = new LinkLifetime(properties.links()).of(kind, order.visit(), order.now());
        return links.mint(order.messageId(), kind, order.visit(), expires);
    }

    private static Map<String, String> values(Order order, Texts texts) {
        Locale habits = Languages.dates(texts, order.patient().speaks());
        Moments moments = new Moments(texts, habits);
        Map<String, String> values = new HashMap<>();
        values.put("clinic", order.visit().slot().place().name());
        values.put("address", order.visit().slot().place().address());
        values.put("when", moments.when(order.visit().slot(), order.patient().zone()));
        if (order.driver() != null) {
            values.put("driver", order.driver());
        }
        LocalDate earliest = earliest(order.visit());
        if (earliest != null) {
            values.put("earliest", moments.day(earliest));
        }
        return values;
    }

    private static @Nullable LocalDate earliest(Visit visit) {
        return visit.course() instanceof Course.WithoutSlot without ? without.earliest() : null;
    }

    /// A slot nobody asked for, and a deferral without a date, are told in words of their own.
    private static String key(Order order) {
        Course course = order.visit().course();
        if (order.kind() == MessageKind.MOVED
                && course instanceof Course.Ahead ahead
                && ahead.movedBySystem()) {
            return "MOVED_BY_SYSTEM";
        }
        boolean dateless = order.kind() == MessageKind.DEFERRED && earliest(order.visit()) == null;
        return dateless ? "DEFERRED_WITHOUT_DATE" : order.kind().name();
    }
}
