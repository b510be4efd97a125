package clinic.screening.review;

import clinic.common.contract.ScreeningContract.Cleared;
import clinic.common.contract.ScreeningContract.Declined;
import clinic.common.contract.ScreeningContract.Deferred;
import clinic.common.contract.ScreeningContract.Referred;
import clinic.common.id.Ids;
import clinic.screening.casefile.Announcing;
import clinic.screening.casefile.CaseFiles;
import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.evaluation.domain.Advice;
import clinic.screening.evaluation.domain.Result;
import clinic.screening.pass.Screenings;
import clinic.screening.pass.domain.Screening;
import clinic.screening.review.domain.Review;
import clinic.screening.review.domain.ReviewDecision;
import clinic.screening.review.domain.ReviewRefusal;
import clinic.screening.review.domain.ReviewRules;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens reviews and takes the doctors' decisions.
@Service
public class ReviewDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewDesk.class);

    private final CaseFiles caseFiles;
    private final Reviews reviews;
    private final Screenings screenings;
    private final Announcing announcing;
    private final ReviewProperties properties;
    private final Ids ids;
    private final Clock clock;

    ReviewDesk(
            CaseFiles caseFiles,
            Reviews reviews,
            Screenings screenings,
            Announcing announcing,
            ReviewProperties properties,
            Ids ids,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.reviews = reviews;
        this.screenings = screenings;
        this.announcing = announcing;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /// Opens a review of a submitted pass. The case file is locked and no review of it is open.
    public void refer(CaseFile file, Screening screening, Screening.Submitted submitted) {
        Result result = submitted.result();
        Instant now = clock.instant();
        Review review =
                new Review(
                        ids.next(),
                        file.bookingId(),
                        screening.id(),
                        now,
                        result.urgent(),
                        properties.times().decideBy(result, file.slotStart(), file.zone(), now),
                        result.blocksDrug(),
                        new Review.Open());
        reviews.open(review);
        announcing.announce(
                new Referred(
                        file.bookingId(),
                        file.patientId(),
                        screening.id(),
                        screening.pass(),
                        submitted.policyVersion(),
                        review.id(),
                        review.urgent(),
                        review.decideBy(),
                        result.asks(Advice.TALK_WITH_PATIENT)));
    }

    /// Newer answers, a move or a cancellation have overtaken the open review.
    public void withdraw(CaseFile file) {
        reviews.withdrawOpen(file.bookingId());
    }

    /// @param confirmed the second confirmation that a blocked drug is given
    /// @return the refusal, empty where the decision was taken
    @Transactional
    public Optional<ReviewRefusal> decide(
            UUID id, ReviewDecision decision, boolean confirmed, String by) {
        UUID bookingId = reviews.find(id).orElseThrow().bookingId();
        CaseFile file = caseFiles.lock(bookingId).orElseThrow();
        Review review = reviews.find(id).orElseThrow();
        Instant now = clock.instant();
        Optional<ReviewRefusal> refusal =
                ReviewRules.refusal(review, decision, confirmed, file.today(now));
        if (refusal.isPresent()) {
            return refusal;
        }
        reviews.decide(id, new Review.Decided(decision, by, now));
        announce(file, review, decision);
        LOG.info("review {} of booking {} decided", id, bookingId);
        return Optional.empty();
    }

    private void announce(CaseFile file, Review review, ReviewDecision decision) {
        UUID booking = file.bookingId();
        UUID patient = file.patientId();
        Screening screening = screenings.find(review.screeningId()).orElseThrow();
        if (!(screening.phase() instanceof Screening.Submitted submitted)) {
            throw new IllegalStateException("review " + review.id() + " of unanswered questions");
        }
        String policy = submitted.policyVersion();
        announcing.announce(
                switch (decision) {
                    case ReviewDecision.Clear _ ->
                            new Cleared(
                                    booking,
                                    patient,
                                    screening.id(),
                                    screening.pass(),
                                    policy,
                                    submitted.at());
                    case ReviewDecision.Defer defer ->
                            new Deferred(
                                    booking,
                                    patient,
                                    screening.id(),
                                    screening.pass(),
                                    policy,
                                    defer.earliest());
                    case ReviewDecision.Decline _ -> new Declined(booking, patient, review.id());
                });
    }
}
