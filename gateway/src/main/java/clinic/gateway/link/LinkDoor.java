package clinic.gateway.link;

import clinic.gateway.secret.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Decides whether a link opens: it must be known, not over, not locked, and the birth date must
/// have been answered in this browser.
@Service
class LinkDoor {
    private static final Logger LOG = LoggerFactory.getLogger(LinkDoor.class);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{20,100}");
    private static final int COOKIE_HASH = 16;

    private final PatientLinks links;
    private final BirthDates birthDates;
    private final LinkProperties properties;
    private final Clock clock;

    LinkDoor(PatientLinks links, BirthDates birthDates, LinkProperties properties, Clock clock) {
        this.links = links;
        this.birthDates = birthDates;
        this.properties = properties;
        this.clock = clock;
    }

    /// Each link has its own cookie, so two of them can be open beside each other.
    static String cookieOf(String token) {
        return "__Host-visit-" + Secrets.hash(token).substring(0, COOKIE_HASH);
    }

    /// @param visit what the link's cookie holds
    Opening open(String token, @Nullable String visit) {
        if (!TOKEN.matcher(token).matches()) {
            return new Opening.Unknown();
        }
        Instant now = clock.instant();
        Optional<PatientLink> found = links.hashed(Secrets.hash(token));
        if (found.isEmpty()) {
            return new Opening.Unknown();
        }
        PatientLink link = found.get();
        if (link.usedAt() != null) {
            return new Opening.Used();
        }
        if (!now.isBefore(link.expiresAt())) {
            return new Opening.Expired();
        }
        if (visit != null && links.isVisit(Secrets.hash(visit), link.tokenHash(), now)) {
            return new Opening.Open(link);
        }
        return link.tries() >= properties.tries()
                ? new Opening.Locked()
                : new Opening.AsksBirthDate(link);
    }

    BirthDateAnswer answer(String token, LocalDate birthDate) {
        return switch (open(token, null)) {
            case Opening.AsksBirthDate asks -> judge(asks.link(), token, birthDate);
            case Opening.Open open -> new BirthDateAnswer.NotAsked(open);
            case Opening.Unknown unknown -> new BirthDateAnswer.NotAsked(unknown);
            case Opening.Used used -> new BirthDateAnswer.NotAsked(used);
            case Opening.Expired expired -> new BirthDateAnswer.NotAsked(expired);
            case Opening.Locked locked -> new BirthDateAnswer.NotAsked(locked);
        };
    }

    private BirthDateAnswer judge(PatientLink link, String token, LocalDate birthDate) {
        BirthDates.Match match = birthDates.compare(link.patientId(), birthDate);
        if (match == BirthDates.Match.UNKNOWN) {
            return new BirthDateAnswer.CannotTell();
        }
        Optional<Integer> tried = links.countTry(link.tokenHash(), properties.tries());
        if (tried.isEmpty()) {
            return new BirthDateAnswer.NotAsked(new Opening.Locked());
        }
        if (match == BirthDates.Match.RIGHT) {
            return welcome(link, token);
        }
        int left = properties.tries() - tried.get();
        LOG.info("a wrong birth date for booking {}, {} tries left", link.bookingId(), left);
        return new BirthDateAnswer.Wrong(left);
    }

    private BirthDateAnswer welcome(PatientLink link, String token) {
        String visit = Secrets.text();
        links.forgetTries(link.tokenHash());
        links.addVisit(
                Secrets.hash(visit), link.tokenHash(), clock.instant().plus(properties.visit()));
        LOG.info("the {} link of booking {} is open", link.purpose(), link.bookingId());
        return new BirthDateAnswer.Right(visit, cookieOf(token), properties.visit());
    }

    void use(PatientLink link) {
        links.use(link.tokenHash(), clock.instant());
        LOG.info("the {} link of booking {} is used", link.purpose(), link.bookingId());
    }
}
