package clinic.screening.review;

import clinic.screening.casefile.CaseFiles;
import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.evaluation.FindingJson;
import clinic.screening.pass.Screenings;
import clinic.screening.pass.domain.Screening;
import clinic.screening.patient.Patients;
import clinic.screening.questionnaire.domain.Answers;
import clinic.screening.review.domain.Review;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What clinicians see of reviews.
@Service
public class ReviewQueries {
    private final Reviews reviews;
    private final Screenings screenings;
    private final CaseFiles caseFiles;
    private final Patients patients;
    private final Clock clock;

    ReviewQueries(
            Reviews reviews,
            Screenings screenings,
            CaseFiles caseFiles,
            Patients patients,
            Clock clock) {
        this.reviews = reviews;
        this.screenings = screenings;
        this.caseFiles = caseFiles;
        this.patients = patients;
        this.clock = clock;
    }

    /// The open reviews, urgent ones first, then by when they should be decided.
    @Transactional(readOnly = true)
    public List<ReviewView> queue() {
        return reviews.queue().stream().map(this::view).toList();
    }

    @Transactional(readOnly = true)
    public Optional<ReviewView> find(UUID id) {
        return reviews.find(id).map(this::view);
    }

    /// What a doctor reads before deciding.
    ///
    /// @param answers of the pass under review
    /// @param history all passes of the booking, oldest first
    /// @param earlier the booking's reviews, oldest first, this one included
    public record Folder(
            ReviewView review, Answers answers, List<Screening> history, List<Review> earlier) {}

    @Transactional(readOnly = true)
    public Optional<Folder> folder(UUID id) {
        return reviews.find(id)
                .map(
                        review ->
                                new Folder(
                                        view(review),
                                        submitted(review).answers(),
                                        screenings.ofBooking(review.bookingId()),
                                        reviews.ofBooking(review.bookingId())));
    }

    private ReviewView view(Review review) {
        CaseFile file = caseFiles.find(review.bookingId()).orElseThrow();
        Screening screening = screenings.find(review.screeningId()).orElseThrow();
        return ReviewView.of(
                review,
                file,
                patients.name(file.patientId()),
                screening.pass(),
                FindingJson.of(submitted(review).result()),
                clock.instant());
    }

    private Screening.Submitted submitted(Review review) {
        return screenings
                .find(review.screeningId())
                .map(Screening::phase)
                .filter(Screening.Submitted.class::isInstance)
                .map(Screening.Submitted.class::cast)
                .orElseThrow();
    }
}
