package clinic.booking.booking.web;

import clinic.booking.booking.BookingQueries;
import clinic.booking.calendar.Resource;
import clinic.booking.calendar.Resource.Kind;
import clinic.booking.calendar.Resources;
import clinic.booking.calendar.Site;
import clinic.booking.calendar.Sites;
import clinic.common.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One day of one site, a column per practitioner.
@Controller
@PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN', 'ADMIN')")
class CalendarPage {

    record Column(String practitioner, List<BookingEntry> entries) {}

    private final BookingQueries queries;
    private final Sites sites;
    private final Resources resources;
    private final Clock clock;

    CalendarPage(BookingQueries queries, Sites sites, Resources resources, Clock clock) {
        this.queries = queries;
        this.sites = sites;
        this.resources = resources;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    ModelAndView day(
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable UUID siteId) {
        List<Site> all = sites.all();
        Site site =
                all.stream()
                        .filter(each -> siteId == null || each.id().equals(siteId))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("site"));
        LocalDate day = date == null ? LocalDate.ofInstant(clock.instant(), site.timeZone()) : date;
        List<BookingEntry> entries =
                queries.day(day, site.id()).stream().map(BookingEntry::of).toList();
        List<Column> columns =
                resources.all(Kind.PRACTITIONER).stream()
                        .filter(practitioner -> practitioner.siteId().equals(site.id()))
                        .map(practitioner -> column(practitioner, entries))
                        .toList();
        return new ModelAndView(
                "booking/calendar",
                Map.of("sites", all, "site", site, "day", day, "columns", columns));
    }

    private static Column column(Resource practitioner, List<BookingEntry> entries) {
        return new Column(
                practitioner.name(),
                entries.stream()
                        .filter(entry -> entry.practitionerId().equals(practitioner.id()))
                        .toList());
    }
}
