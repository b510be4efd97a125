package clinic.notification.text;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import clinic.notification.message.domain.Course;
import clinic.notification.message.domain.Visit;
import java.time.Instant;
import java.util.Date;

/// The visit as an iCalendar file (RFC 5545). The id stays the same over the visit's life and the
/// sequence rises with each change of the slot, so a calendar moves the entry or strikes it out.
record CalendarFile(String domain) {

    /// @param summary the clinic's name and no more: calendars are shared
    String of(Visit visit, String summary, Instant now) {
        boolean off = !(visit.course() instanceof Course.Ahead);
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Unknot//Messages//EN");
        calendar.setMethod(off ? Method.CANCEL : Method.PUBLISH);
        VEvent event = new VEvent();
        event.setUid("visit-" + visit.bookingId() + "@" + domain);
        event.setSequence(visit.revision());
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(visit.slot().start()));
        event.setDateEnd(Date.from(visit.slot().end()));
        event.setSummary(summary);
        event.setLocation(visit.slot().place().name() + ", " + visit.slot().place().address());
        event.setStatus(off ? Status.cancelled() : Status.confirmed());
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }
}
