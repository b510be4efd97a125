package clinic.common.outbox;

import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Which lane a key belongs to. Events of one key are in one lane, so instances can share the lanes
/// and keep each key's order.
final class Lanes {
    private Lanes() {}

    static int of(byte @Nullable [] key, int lanes) {
        if (key == null) {
            return 0;
        }
        CRC32C hash = new CRC32C();
        hash.update(key, 0, key.length);
        return (int) (hash.getValue() % lanes);
    }
}
