package clinic.common.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/// A record's headers as one value. For each header, in order: two bytes with the length of the
/// name, the name in UTF-8, four bytes with the length of the value or -1 where it has none, the
/// value. Numbers are big-endian.
public final class HeaderBytes {
    private static final int LENGTHS = Short.BYTES + Integer.BYTES;
    private static final int NO_VALUE = -1;
    private static final int USUAL = 12;

    private HeaderBytes() {}

    /// @throws IllegalArgumentException where a name has more than 32,767 bytes
    public static byte[] write(Header[] headers) {
        byte[][] names = new byte[headers.length][];
        int size = 0;
        for (int i = 0; i < headers.length; i++) {
            names[i] = headers[i].key().getBytes(UTF_8);
            byte[] value = headers[i].value();
            if (names[i].length > Short.MAX_VALUE) {
                throw new IllegalArgumentException("the name of a header is too long");
            }
            size += LENGTHS + names[i].length + (value == null ? 0 : value.length);
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        for (int i = 0; i < headers.length; i++) {
            bytes.putShort((short) names[i].length).put(names[i]);
            byte[] value = headers[i].value();
            if (value == null) {
                bytes.putInt(NO_VALUE);
            } else {
                bytes.putInt(value.length).put(value);
            }
        }
        return bytes.array();
    }

    public static List<Header> read(byte[] written) {
        List<Header> headers = new ArrayList<>(USUAL);
        ByteBuffer bytes = ByteBuffer.wrap(written);
        while (bytes.hasRemaining()) {
            int length = bytes.getShort();
            String name = new String(written, bytes.position(), length, UTF_8);
            bytes.position(bytes.position() + length);
            headers.add(header(name, bytes));
        }
        return headers;
    }

    private static Header header(String name, ByteBuffer bytes) {
        int length = bytes.getInt();
        byte[] value = length == NO_VALUE ? null : new byte[length];
        if (value != null) {
            bytes.get(value);
        }
        return new RecordHeader(name, value);
    }
}
