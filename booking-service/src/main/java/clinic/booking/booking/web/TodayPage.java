package clinic.booking.booking.web;

import clinic.booking.booking.BookingQueries;
import clinic.booking.booking.domain.Stage;
import clinic.booking.calendar.Site;
import clinic.booking.calendar.Sites;
import clinic.booking.web.Labels;
import clinic.booking.worklist.web.WorklistViews;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Today: what staff must do by hand, and how far each visit of the day has come.
@Controller
@PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
class TodayPage {

    /// One column of the board.
    record Column(String name, List<BookingEntry> entries) {}

    private static final int WORK_SHOWN = 10;

    private final BookingQueries queries;
    private final WorklistViews worklist;
    private final Sites sites;
    private final Clock clock;

    TodayPage(BookingQueries queries, WorklistViews worklist, Sites sites, Clock clock) {
        this.queries = queries;
        this.worklist = worklist;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView today() {
        List<BookingEntry> day = new ArrayList<>();
        for (Site site : sites.all()) {
            LocalDate date = LocalDate.ofInstant(clock.instant(), site.timeZone());
            queries.day(date, site.id()).stream().map(BookingEntry::of).forEach(day::add);
        }
        return new ModelAndView(
                "booking/today",
                Map.of(
                        "today", clock.instant().atZone(zone()),
                        "work", worklist.open(WORK_SHOWN),
                        "board", board(day)));
    }

    private ZoneId zone() {
        return sites.all().stream().findFirst().map(Site::timeZone).orElse(ZoneId.of("UTC"));
    }

    private static List<Column> board(List<BookingEntry> day) {
        List<Column> board = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<BookingEntry> entries =
                    day.stream().filter(entry -> entry.stage() == stage).toList();
            if (!entries.isEmpty()) {
                board.add(new Column(Labels.stage(stage), entries));
            }
        }
        return board;
    }
}
