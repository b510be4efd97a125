package clinic.checker.gather;

import clinic.checker.evidence.Ledger.Applied;
import clinic.checker.evidence.Rows;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;

/// Some millions of rows of a ledger, five numbers each, read once and looked at many times.
final class LedgerRows implements Rows<Applied> {
    private static final int NUMBERS = 5;
    private static final int FIRST_ROWS = 1_024;

    private long[] numbers = new long[FIRST_ROWS * NUMBERS];
    private int length;

    void add(UUID key, long sequence, UUID event) {
        if (length == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.multiplyExact(length, 2));
        }
        numbers[length++] = key.getMostSignificantBits();
        numbers[length++] = key.getLeastSignificantBits();
        numbers[length++] = sequence;
        numbers[length++] = event.getMostSignificantBits();
        numbers[length++] = event.getLeastSignificantBits();
    }

    @Override
    public void each(Consumer<? super Applied> reader) {
        for (int at = 0; at < length; at += NUMBERS) {
            reader.accept(
                    new Applied(
                            new UUID(numbers[at], numbers[at + 1]),
                            numbers[at + 2],
                            new UUID(numbers[at + 3], numbers[at + 4])));
        }
    }
}
