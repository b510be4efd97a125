package clinic.common.duework;

/// How many rows are claimed next: few after a failure or where firing is slow, more again when it
/// goes well.
final class ChunkSize {
    private final int largest;
    private int next;

    ChunkSize(int largest) {
        this.largest = largest;
        next = largest;
    }

    int next() {
        return next;
    }

    void grow() {
        next = Math.min(largest, next * 2);
    }

    void shrinkTo(int size) {
        next = Math.max(1, Math.min(largest, size));
    }
}
