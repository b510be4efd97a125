package clinic.ops.deadletter.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Topics;
import clinic.ops.HandClock;
import clinic.ops.OpsRunning;
import clinic.ops.deadletter.ParkedLetter;
import clinic.ops.deadletter.ParkedLetters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class DeadLettersTest extends OpsRunning {

    private static final String KEY = "0197f3a2-5b1c-7e44-9c1d-2f6b8a0e4d11";

    @Autowired ParkedLetters letters;

    @Test
    void saysThatNothingIsParked() {
        assertThat(get("/ops/dead-letters")).bodyText().contains("Nothing is parked.");
        assertThat(get("/api/dead-letters"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void showsWhoParkedWhatAndWhy() {
        letters.add(letter("a", "clinic.booking.requested.v1"));
        assertThat(get("/ops/dead-letters"))
                .bodyText()
                .contains("screening-service")
                .contains("clinic.booking.requested.v1")
                .contains("/ops/bookings/" + KEY)
                .contains("IllegalStateException");
        assertThat(get("/api/dead-letters"))
                .bodyJson()
                .extractingPath("$.items[0]")
                .asMap()
                .containsEntry("parkedBy", "screening-service")
                .containsEntry("topic", "clinic.bookings.v1")
                .containsEntry("key", KEY)
                .containsEntry("parkedAt", "2026-03-02T09:00:00Z");
    }

    @Test
    void showsAnEventThatNobodyCouldRead() {
        letters.add(letter("a", null));
        assertThat(get("/ops/dead-letters"))
                .bodyText()
                .contains("unreadable, on clinic.bookings.v1");
    }

    @Test
    void keepsALetterOnceHoweverOftenItIsAnnounced() {
        assertThat(letters.add(letter("a", null))).isTrue();
        assertThat(letters.add(letter("a", null))).isFalse();
        assertThat(letters.count()).isEqualTo(1);
    }

    @Test
    void pagesFromTheLatestToTheFirst() {
        for (String id : new String[] {"a", "b", "c"}) {
            letters.add(letter(id, null));
        }
        MvcTestResult first = get("/api/dead-letters?limit=2");
        assertThat(first)
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly("c", "b");
        String next = letters.page(java.util.OptionalLong.empty(), 2).next().getAsLong() + "";
        assertThat(first).bodyJson().extractingPath("$.next").isEqualTo(next);
        MvcTestResult last = get("/api/dead-letters?limit=2&after=" + next);
        assertThat(last).bodyJson().extractingPath("$.items[*].id").asArray().containsExactly("a");
        assertThat(last).bodyJson().doesNotHavePath("$.next");
    }

    private static ParkedLetter letter(String id, @Nullable String type) {
        return new ParkedLetter(
                id,
                "screening-service",
                Topics.BOOKINGS,
                type,
                KEY,
                "IllegalStateException",
                HandClock.START);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(caller("OPS")).exchange();
    }
}
