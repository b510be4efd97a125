package clinic.ops.deadletter.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Topics;
import clinic.common.inbox.LetterStatus;
import clinic.ops.HandClock;
import clinic.ops.OpsRunning;
import clinic.ops.deadletter.ParkedLetter;
import clinic.ops.deadletter.ParkedLetters;
import clinic.ops.deadletter.ParkedLetters.Which;
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
        letters.put(letter("a", "clinic.booking.requested.v1"));
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
    void offersWhatCanBeDoneWhereTheLetterIsKept() {
        letters.put(letter("a", "clinic.booking.requested.v1"));
        assertThat(get("/ops/dead-letters"))
                .bodyText()
                .contains(
                        "action=\"/ops/dead-letters/screening/7/replay\"",
                        "What would happen?",
                        "action=\"/ops/dead-letters/screening/replay\"",
                        "value=\"" + KEY + "\"",
                        "Replay all of this booking",
                        "href=\"/ops/dead-letters/screening/7/discard\"",
                        "name=\"_csrf\"");
    }

    @Test
    void showsTheOpenOnesFirstAndWhatBecameOfTheOthers() {
        letters.put(letter("b", "clinic.booking.moved.v1", LetterStatus.REPLAYED));
        letters.put(letter("c", "clinic.booking.missed.v1", LetterStatus.DISCARDED));
        assertThat(get("/ops/dead-letters"))
                .bodyText()
                .contains("Nothing is parked", "Seen to lately", "replayed", "discarded")
                .doesNotContain("Replay all of this booking");
        letters.put(letter("a", "clinic.booking.requested.v1"));
        assertThat(get("/api/dead-letters?state=OPEN"))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly("a");
        assertThat(get("/api/dead-letters"))
                .bodyJson()
                .extractingPath("$.items[*].state")
                .asArray()
                .containsExactly("PARKED", "DISCARDED", "REPLAYED");
    }

    @Test
    void showsAnEventThatNobodyCouldRead() {
        letters.put(letter("a", null));
        assertThat(get("/ops/dead-letters"))
                .bodyText()
                .contains("unreadable, on clinic.bookings.v1");
    }

    @Test
    void keepsALetterOnceHoweverOftenItIsAnnounced() {
        letters.put(letter("a", null));
        letters.put(letter("a", null));
        assertThat(letters.open()).isEqualTo(1);
    }

    @Test
    void pagesFromTheLatestToTheFirst() {
        for (String id : new String[] {"a", "b", "c"}) {
            letters.put(letter(id, null));
        }
        MvcTestResult first = get("/api/dead-letters?limit=2");
        assertThat(first)
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly("c", "b");
        String next =
                letters.page(Which.ALL, java.util.OptionalLong.empty(), 2).next().getAsLong() + "";
        assertThat(first).bodyJson().extractingPath("$.next").isEqualTo(next);
        MvcTestResult last = get("/api/dead-letters?limit=2&after=" + next);
        assertThat(last).bodyJson().extractingPath("$.items[*].id").asArray().containsExactly("a");
        assertThat(last).bodyJson().doesNotHavePath("$.next");
    }

    private static ParkedLetter letter(String id, @Nullable String type) {
        return letter(id, type, LetterStatus.PARKED);
    }

    private static ParkedLetter letter(String id, @Nullable String type, LetterStatus state) {
        return new ParkedLetter(
                id,
                "screening-service",
                7L,
                Topics.BOOKINGS,
                type,
                KEY,
                "IllegalStateException",
                HandClock.START,
                state,
                state == LetterStatus.PARKED ? null : HandClock.START);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(caller("OPS")).exchange();
    }
}
