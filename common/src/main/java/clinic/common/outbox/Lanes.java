package clinic.common.outbox;

/// Keys are spread over lanes, and each lane is sent by one instance at a time, so instances share
/// the work and each key keeps its order. The database says which lane a row is in (the column
/// `lane`), so the number is no setting.
final class Lanes {
    /// How many there are; more instances of a service than this would not help.
    static final int COUNT = 16;

    private Lanes() {}

    /// What an instance may lead, so that all together lead all.
    ///
    /// @param place of the instance among those present, from 0
    static int share(int present, int place) {
        return COUNT / present + (place < COUNT % present ? 1 : 0);
    }
}
