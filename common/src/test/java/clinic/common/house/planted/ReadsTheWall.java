package clinic.common.house.planted;

import java.time.Instant;

class ReadsTheWall {
    Instant late() {
        return Instant.now();
    }
}
