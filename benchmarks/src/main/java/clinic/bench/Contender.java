package clinic.bench;

/// One side of a comparison. It makes itself ready and cleans up outside of what it measures, and
/// throws where what it did did not arrive once and in order: such a round counts for nothing.
public interface Contender {

    /// As it stands in the table, such as `relay` or `pgbench`.
    String name();

    /// Measures once.
    Measure round() throws Exception;

    /// @param name as it stands in the table
    static Contender of(String name, Round round) {
        return new Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Measure round() throws Exception {
                return round.run();
            }
        };
    }

    /// What is done in a round.
    @FunctionalInterface
    interface Round {
        Measure run() throws Exception;
    }
}
