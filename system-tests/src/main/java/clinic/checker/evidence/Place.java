package clinic.checker.evidence;

/// Where a record lies in its topic.
public record Place(int partition, long offset) {
    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
