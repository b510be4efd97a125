package clinic.screening.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.screening.testing.Calls;
import clinic.screening.testing.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PolicyApiTest extends ServiceTest {

    @Test
    void showsEveryNumberWithUnitAndSource() {
        JsonNode policy = Calls.json(calls.get("CLINICIAN", "/api/screening-policy"), 200);

        JsonNode antibiotic = policy.path("rules").get(1);
        assertThat(policy.path("version").asString()).isEqualTo("2026-1");
        assertThat(antibiotic.path("id").asString()).isEqualTo("R02");
        JsonNode wait = antibiotic.path("settings").path("waitAfterLastDose");
        assertThat(wait.path("value").asInt()).isEqualTo(2);
        assertThat(wait.path("unit").asString()).isEqualTo("DAYS");
        assertThat(wait.path("source").asString()).contains("Prairie Shore Pain");
    }

    @Test
    void isSignedOffByADoctorOnly() {
        String path = "/api/screening-policy/sign-off";
        assertThat(calls.post("FRONT_DESK", path, Map.of())).hasStatus(403);
        assertThat(signed()).isFalse();
        assertThat(Calls.text(calls.get("CLINICIAN", "/reviews")))
                .contains("policy not signed off");

        Calls.json(calls.post("CLINICIAN", path, Map.of()), 200);
        Calls.json(calls.post("ADMIN", path, Map.of()), 200);

        JsonNode policy = Calls.json(calls.get("CLINICIAN", "/api/screening-policy"), 200);
        assertThat(policy.path("signedOff").path("by").asString()).isEqualTo("clinician");
        assertThat(Calls.text(calls.get("CLINICIAN", "/reviews")))
                .doesNotContain("policy not signed off");
        jdbc.sql("delete from policy_sign_off").update();
    }

    @Test
    void isReadAndSignedOffOnItsPage() {
        String page = Calls.text(calls.get("CLINICIAN", "/reviews/policy"));
        assertThat(page).contains("policy not signed off", "Prairie Shore Pain", "37.4", "°C");
        assertThat(calls.get("FRONT_DESK", "/reviews/policy")).hasStatus(403);

        assertThat(calls.form(Calls.as("CLINICIAN"), "/reviews/policy", Map.of())).hasStatus(303);
        assertThat(Calls.text(calls.get("CLINICIAN", "/reviews/policy"))).contains("Signed off by");
        jdbc.sql("delete from policy_sign_off").update();
    }

    @Test
    void showsTheQuestionsOfAPass() {
        JsonNode all = Calls.json(calls.get("FRONT_DESK", "/api/questionnaires/booking"), 200);
        JsonNode some =
                Calls.json(
                        calls.get(
                                "FRONT_DESK",
                                "/api/questionnaires/ASK_AGAIN?treatment=WITH_STEROID&region=LOWER_BACK"),
                        200);

        assertThat(all.path("questions").findValuesAsString("rule"))
                .contains("R09", "R16", "BASELINE");
        assertThat(some.path("questions").findValuesAsString("rule"))
                .contains("R01", "R10")
                .doesNotContain("R09", "R12", "R16", "BASELINE");
        assertThat(calls.get("FRONT_DESK", "/api/questionnaires/never")).hasStatus(404);
        assertThat(calls.get("OPS", "/api/questionnaires/booking")).hasStatus(403);
    }

    private boolean signed() {
        return Calls.json(calls.get("CLINICIAN", "/api/screening-policy"), 200)
                .path("signed")
                .asBoolean();
    }
}
