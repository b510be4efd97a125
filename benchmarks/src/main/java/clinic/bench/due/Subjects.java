package clinic.bench.due;

/// What the due work of a round is about: bookings, numbered in the last digits of their ids.
final class Subjects {
    private static final String PREFIX = "0199c0de-0000-7000-8000-";

    private Subjects() {}

    static String of(int number) {
        return PREFIX + String.format("%012x", number);
    }

    /// The same in SQL.
    ///
    /// @param number an expression
    static String sql(String number) {
        return "'%s' || lpad(to_hex(%s), 12, '0')".formatted(PREFIX, number);
    }
}
