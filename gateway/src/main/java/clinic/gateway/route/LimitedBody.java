package clinic.gateway.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/// A request's body that is cut off where it grows too large.
final class LimitedBody extends FilterInputStream {
    private long left;

    /// @param largest in bytes
    LimitedBody(InputStream body, long largest) {
        super(body);
        this.left = largest;
    }

    /// The body was larger than it may be.
    static final class TooLarge extends IOException {
        @Serial private static final long serialVersionUID = 1L;
    }

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new TooLarge();
        }
    }
}
