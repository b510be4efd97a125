package clinic.checker.evidence;

import java.util.List;
import java.util.function.Consumer;

/// Rows that may be too many to keep as they are: looked at one after the other.
@FunctionalInterface
public interface Rows<T> {

    void each(Consumer<? super T> reader);

    static <T> Rows<T> of(List<? extends T> rows) {
        return rows::forEach;
    }
}
