package clinic.booking.patient.web;

import clinic.booking.calendar.Site;
import clinic.booking.calendar.Sites;
import clinic.booking.patient.ContactDetails;
import clinic.booking.patient.Patient;
import clinic.booking.patient.PhoneNumbers;
import clinic.common.contract.Channel;
import clinic.common.web.FieldProblem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Checks what is said about a patient, field by field.
@Component
class PatientReading {

    /// Either the details, or what is wrong with them.
    record Read(Optional<ContactDetails> details, List<FieldProblem> errors) {}

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final int LONGEST = 100;
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private final PhoneNumbers numbers;
    private final Sites sites;
    private final Clock clock;

    PatientReading(PhoneNumbers numbers, Sites sites, Clock clock) {
        this.numbers = numbers;
        this.sites = sites;
        this.clock = clock;
    }

    Read read(PatientRequest request, @Nullable Patient before) {
        List<FieldProblem> errors = new ArrayList<>();
        String given =
                name(
                        "givenName",
                        request.givenName(),
                        before == null ? null : before.givenName(),
                        errors);
        String family =
                name(
                        "familyName",
                        request.familyName(),
                        before == null ? null : before.familyName(),
                        errors);
        LocalDate birth =
                birth(request.birthDate(), before == null ? null : before.birthDate(), errors);
        ZoneId zone = zone(request.timeZone(), before == null ? null : before.timeZone(), errors);
        Locale locale = locale(request.locale(), before == null ? null : before.locale(), errors);
        String phone =
                phone(request.phone(), before == null ? null : before.phone(), locale, errors);
        String email = email(request.email(), before == null ? null : before.email(), errors);
        List<Channel> channels = channels(request.channels(), before);
        return errors.isEmpty()
                ? new Read(
                        Optional.of(
                                new ContactDetails(
                                        given, family, birth, phone, email, zone, locale,
                                        channels)),
                        errors)
                : new Read(Optional.empty(), errors);
    }

    private static String name(
            String field, @Nullable String said, @Nullable String was, List<FieldProblem> errors) {
        String name = said == null ? was : said;
        if (name == null || name.isBlank()) {
            errors.add(new FieldProblem(field, "A name is needed."));
            return "";
        }
        if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            errors.add(new FieldProblem(field, "This is not a name."));
        }
        return name.strip();
    }

    private LocalDate birth(
            @Nullable LocalDate said, @Nullable LocalDate was, List<FieldProblem> errors) {
        LocalDate birth = said == null ? was : said;
        if (birth == null) {
            errors.add(new FieldProblem("birthDate", "The birth date is needed."));
            return OLDEST;
        }
        if (birth.isAfter(LocalDate.now(clock))) {
            errors.add(new FieldProblem("birthDate", "The birth date lies in the future."));
        }
        if (birth.isBefore(OLDEST)) {
            errors.add(new FieldProblem("birthDate", "The birth date lies too far back."));
        }
        return birth;
    }

    private ZoneId zone(@Nullable String said, @Nullable ZoneId was, List<FieldProblem> errors) {
        if (said == null || said.isBlank()) {
            return was == null
                    ? sites.all().stream().findFirst().map(Site::timeZone).orElse(ZoneId.of("UTC"))
                    : was;
        }
        try {
            return ZoneId.of(said);
        } catch (DateTimeException e) {
            errors.add(
                    new FieldProblem("timeZone", "This is not a time zone such as Europe/Berlin."));
            return ZoneId.of("UTC");
        }
    }

    private static Locale locale(
            @Nullable String said, @Nullable Locale was, List<FieldProblem> errors) {
        if (said == null || said.isBlank()) {
            return was == null ? Locale.US : was;
        }
        try {
            return new Locale.Builder().setLanguageTag(said.replace('_', '-')).build();
        } catch (IllformedLocaleException e) {
            errors.add(new FieldProblem("locale", "This is not a language such as en-US."));
            return Locale.US;
        }
    }

    private @Nullable String phone(
            @Nullable String said, @Nullable String was, Locale locale, List<FieldProblem> errors) {
        if (said == null) {
            return was;
        }
        if (said.isBlank()) {
            return null;
        }
        Optional<String> number = numbers.read(said, region(locale));
        if (number.isEmpty()) {
            errors.add(new FieldProblem("phone", "This is not a phone number that can be called."));
        }
        return number.orElse(null);
    }

    private String region(Locale locale) {
        return locale.getCountry().isEmpty()
                ? sites.all().stream().findFirst().map(Site::region).orElse("US")
                : locale.getCountry();
    }

    private static @Nullable String email(
            @Nullable String said, @Nullable String was, List<FieldProblem> errors) {
        if (said == null) {
            return was;
        }
        if (said.isBlank()) {
            return null;
        }
        if (said.length() > 254 || !EMAIL.matcher(said.strip()).matches()) {
            errors.add(new FieldProblem("email", "This is not an email address."));
        }
        return said.strip();
    }

    private static List<Channel> channels(@Nullable List<Channel> said, @Nullable Patient before) {
        if (said != null) {
            return said.stream().distinct().toList();
        }
        return before == null ? List.of(Channel.EMAIL, Channel.SMS) : before.channels();
    }
}
