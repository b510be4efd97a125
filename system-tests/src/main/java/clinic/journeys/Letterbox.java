package clinic.journeys;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The patient reads the mail, opens each link once, and does what its page asks.
final class Letterbox {
    private final Mails mails;
    private final Door door;
    private final Clinic clinic;
    private final Set<String> opened = new HashSet<>();

    Letterbox(Mails mails, Door door, Clinic clinic) {
        this.mails = mails;
        this.door = door;
        this.clinic = clinic;
    }

    /// @return whether something was done that may have changed the booking
    boolean read(Course course, String stage, Instant now) {
        boolean acted = false;
        List<Mails.Mail> all = mails.to(course.person().email());
        course.story().fact("mails", Integer.toString(all.size()));
        for (Mails.Mail mail : all) {
            for (String token : mail.links()) {
                if (!opened.contains(token)) {
                    acted |= open(course, token, stage, now);
                    opened.add(token);
                }
            }
        }
        return acted;
    }

    private boolean open(Course course, String token, String stage, Instant now) {
        var link = new PatientLink(door, token);
        Answer page = link.open(course.person().birthDate());
        if (page.status() == 410) {
            return false;
        }
        page.expected();
        return new LinkPage(course, link, page, now, clinic).act(stage);
    }
}
