package clinic.gateway.passport;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The public halves of the gateway's keys, for the services.
@RestController
class JwksApi {
    private static final Duration CACHED = Duration.ofMinutes(1);

    private final KeyRing keys;

    JwksApi(KeyRing keys) {
        this.keys = keys;
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<Map<String, Object>> published() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(CACHED).cachePublic())
                .body(keys.published().toJSONObject(true));
    }
}
