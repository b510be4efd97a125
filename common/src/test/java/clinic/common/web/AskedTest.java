package clinic.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AskedTest {

    @Test
    void namesWhatWasAskedWithoutThePatientsKeyAndWithoutTheQuery() {
        assertThat(asked("/p/0123456789_-abcdefghijklmnop/birth-date"))
                .isEqualTo("POST /p/…/birth-date");
        assertThat(asked("/p/effect-check")).isEqualTo("POST /p/effect-check");
        assertThat(asked("/api/bookings/0199f000-0000-7000-8000-000000000000"))
                .isEqualTo("POST /api/bookings/0199f000-0000-7000-8000-000000000000");
    }

    private static String asked(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setQueryString("q=Alder");
        return Asked.by(request);
    }
}
