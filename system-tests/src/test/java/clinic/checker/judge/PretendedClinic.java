package clinic.checker.judge;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.checker.evidence.Backlogs;
import clinic.checker.evidence.Backlogs.Backlog;
import clinic.checker.evidence.Booked;
import clinic.checker.evidence.Booked.Booking;
import clinic.checker.evidence.Booked.Contact;
import clinic.checker.evidence.Booked.Reservation;
import clinic.checker.evidence.Booked.Step;
import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Journey;
import clinic.checker.evidence.Letters;
import clinic.checker.evidence.Letters.Letter;
import clinic.checker.evidence.Letters.Notice;
import clinic.checker.evidence.Mailbox;
import clinic.checker.evidence.Mailbox.Mail;
import clinic.checker.evidence.Notified;
import clinic.checker.evidence.Notified.Message;
import clinic.checker.evidence.Rows;
import clinic.checker.evidence.Rules;
import clinic.checker.evidence.Scope;
import clinic.checker.evidence.Screened;
import clinic.checker.evidence.Watched;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The evidence that a clinic leaves behind, as lists that a test can spoil.
final class PretendedClinic {
    final Backbone backbone = new Backbone();
    final Site site = new Site();
    final List<Step> journal = new ArrayList<>();
    final List<Booking> bookings = new ArrayList<>();
    final List<Reservation> reservations = new ArrayList<>();
    final Set<UUID> worklisted = new HashSet<>();
    final Set<UUID> awaited = new HashSet<>();
    final List<Contact> contacts = new ArrayList<>();
    final List<Screened.CaseFile> caseFiles = new ArrayList<>();
    final List<Screened.Announced> announced = new ArrayList<>();
    final Set<UUID> asked = new HashSet<>();
    final Map<UUID, Long> messageFiles = new HashMap<>();
    final List<Message> messages = new ArrayList<>();
    final Map<UUID, ZoneId> zones = new HashMap<>();
    final List<Watched.Flow> flow = new ArrayList<>();
    final List<Letter> letters = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final List<Backlog> backlogs = new ArrayList<>();
    final Map<String, Long> lag = new HashMap<>();
    final List<Mail> mails = new ArrayList<>();
    final List<Journey> journeys = new ArrayList<>();
    Scope scope = Scope.everything();
    Instant now = Instant.parse("2026-05-01T12:00:00Z");

    /// With a visit that was made, another one beside it, and one that was called off.
    static PretendedClinic clean() {
        var clinic = new PretendedClinic();
        for (String service : List.of("booking", "screening", "notification", "ops", "gateway")) {
            clinic.backlogs.add(new Backlog(service, 0, 0, 0, 0));
        }
        clinic.lag.put("booking-service.clinic.screenings.v1", 0L);
        new PretendedCourse(clinic, 0).untilClosed();
        new PretendedCourse(clinic, 1).untilClosed();
        new PretendedCourse(clinic, 2).untilCancelled();
        return clinic;
    }

    Evidence evidence() {
        var all = new Letters(letters, notices);
        return new Evidence(
                backbone.topics(),
                scope,
                new Booked(
                        Rows.of(journal),
                        Rows.of(bookings),
                        reservations,
                        site.hours(),
                        worklisted,
                        awaited,
                        Rows.of(contacts)),
                new Screened(
                        Rows.of(caseFiles), Rows.of(announced), asked, new HashSet<>(), awaited),
                new Notified(
                        Rows.of(
                                messageFiles.entrySet().stream()
                                        .map(e -> new Notified.File(e.getKey(), e.getValue()))
                                        .toList()),
                        messages,
                        zones),
                new Watched(Rows.of(backbone.log), Rows.of(flow)),
                backbone.ledgers(),
                Backbone.HEARERS,
                all,
                all.heldKeys(),
                new Backlogs(backlogs, lag),
                new Mailbox(Instant.EPOCH, mails),
                journeys,
                Rules.usual(),
                now);
    }

    Map<String, Verdict> verdicts() {
        Evidence evidence = evidence();
        return Judge.all().stream()
                .map(judge -> judge.judge(evidence))
                .collect(Collectors.toMap(Verdict::invariant, verdict -> verdict));
    }

    void mustHold() {
        assertThat(verdicts().values()).allSatisfy(one -> assertThat(one.broken()).isEmpty());
    }

    /// @param what is wrong, as the verdict says it
    void mustBreak(String invariant, String what) {
        assertThat(verdicts().get(invariant))
                .as(invariant)
                .satisfies(
                        verdict ->
                                assertThat(java.util.Objects.requireNonNull(verdict).broken())
                                        .containsKey(what));
    }
}
