package clinic.booking.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.testing.Calls;
import clinic.booking.testing.ServiceTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Many want the same at the same moment: the constraint lets one have it, and nobody sees an error
/// of ours.
class LastSlotTest extends ServiceTest {

    private static final int MANY = 16;

    @Test
    void oneOfManyRequestsForASlotWins() throws Exception {
        JsonNode slot = calls.slots("from=2026-11-24&limit=1").getFirst();
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Map<String, Object> request = calls.request(calls.register(), slot);
            requests.add(() -> status(calls.desk("/api/bookings", request)));
        }

        List<Integer> statuses = together(requests);

        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(MANY - 1);
    }

    @Test
    void oneOfManyHoldsWins() throws Exception {
        JsonNode slot = calls.slots("from=2026-11-25&limit=1").getFirst();
        List<Callable<Integer>> requests =
                Collections.nCopies(
                        MANY, () -> status(calls.desk("/api/holds", Map.of("slot", slot))));

        List<Integer> statuses = together(requests);

        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(MANY - 1);
    }

    @Test
    void overlappingMovesAndRequestsLeaveNoOverlap() throws Exception {
        List<JsonNode> day = calls.slots("from=2026-11-26&to=2026-11-26&limit=8");
        List<UUID> booked = new ArrayList<>();
        for (JsonNode slot : day.subList(0, 4)) {
            booked.add(calls.book(slot));
        }
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            UUID id = booked.get(i % booked.size());
            JsonNode to = day.get(4 + i % 4);
            all.add(() -> status(calls.desk("/api/bookings/" + id + "/move", Map.of("slot", to))));
            Map<String, Object> request = calls.request(calls.register(), to);
            all.add(() -> status(calls.desk("/api/bookings", request)));
        }

        List<Integer> statuses = together(all);

        assertThat(statuses).isSubsetOf(200, 201, 409);
        JsonNode bookings =
                Calls.json(
                        calls.get(
                                "FRONT_DESK",
                                "/api/bookings?date=2026-11-26&siteId=" + clinic.site()),
                        200);
        List<String> starts =
                bookings.valueStream()
                        .map(booking -> booking.path("slot").path("start").asString())
                        .toList();
        assertThat(starts).doesNotHaveDuplicates();
    }

    private static int status(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return result.getResponse().getStatus();
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
        }
        return statuses;
    }
}
