package clinic.screening.review.web;

import clinic.screening.evaluation.Outcome;
import clinic.screening.evaluation.domain.Rules;
import clinic.screening.pass.domain.Screening;
import clinic.screening.questionnaire.domain.Answers;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Option;
import clinic.screening.questionnaire.domain.Question;
import clinic.screening.review.ReviewQueries;
import clinic.screening.review.ReviewView;
import clinic.screening.review.domain.Review;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that stands on the page of one review.
///
/// @param answers by question, in words
/// @param history what was asked and decided before, oldest first
public record FolderView(ReviewView review, List<AnswerLine> answers, List<Event> history) {

    public record AnswerLine(String rule, String question, String answer) {}

    public record Event(ZonedDateTime at, String what) {}

    static FolderView of(ReviewQueries.Folder folder) {
        ZoneId zone = folder.review().slot().getOffset();
        return new FolderView(
                folder.review(),
                Rules.everyQuestion().stream()
                        .map(question -> line(question, folder.answers()))
                        .flatMap(Optional::stream)
                        .toList(),
                Stream.concat(
                                folder.history().stream().map(pass -> event(pass, zone)),
                                folder.earlier().stream()
                                        .map(review -> event(review, zone))
                                        .flatMap(Optional::stream))
                        .sorted(Comparator.comparing(Event::at))
                        .toList());
    }

    private static Optional<AnswerLine> line(Question question, Answers answers) {
        String text =
                question.fields().stream()
                        .map(field -> said(field, field == question.main(), answers))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · "));
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new AnswerLine(question.rule().name(), question.text(), text));
    }

    private static Optional<String> said(Field<?> field, boolean main, Answers answers) {
        return answers.get(field)
                .map(FolderView::words)
                .map(words -> main ? words : field.label() + " " + words);
    }

    private static String words(Object value) {
        return switch (value) {
            case Option option -> option.label();
            case Boolean yes -> yes ? "Yes" : "No";
            case Collection<?> all ->
                    all.stream().map(FolderView::words).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static Event event(Screening screening, ZoneId zone) {
        String pass = screening.pass().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return switch (screening.phase()) {
            case Screening.Open _ ->
                    at(screening.openedAt(), zone, "Asked (" + pass + "), not answered");
            case Screening.Closed _ ->
                    at(screening.openedAt(), zone, "Asked (" + pass + "), overtaken");
            case Screening.Submitted submitted ->
                    at(
                            submitted.at(),
                            zone,
                            "Answered (%s): %s, policy %s"
                                    .formatted(
                                            pass,
                                            Outcome.of(submitted.result()).outcome(),
                                            submitted.policyVersion()));
        };
    }

    private static Optional<Event> event(Review review, ZoneId zone) {
        return review.phase() instanceof Review.Decided decided
                ? Optional.of(
                        at(
                                decided.at(),
                                zone,
                                "Decided by " + decided.by() + ": " + decided.decision().reason()))
                : Optional.empty();
    }

    private static Event at(Instant at, ZoneId zone, String what) {
        return new Event(at.atZone(zone), what);
    }
}
