package clinic.common.loop;

import java.time.Duration;

/// What a loop does again and again, always on the loop's own thread.
public interface Turn {

    /// @return how long to rest until the next turn unless called earlier; zero for no rest
    Duration take() throws Exception;

    /// A turn has failed; the next one comes after this rest, which no call cuts short.
    void failed(Exception failure, Duration rest);

    /// No other turn follows: the place to let go of what turns have opened.
    default void end() {}
}
