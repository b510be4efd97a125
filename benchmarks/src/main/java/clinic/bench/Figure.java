package clinic.bench;

/// A comparison that `./clinic bench NAME` can be asked for. It reports each of its ratios under
/// the name its goal has in `goals.properties`.
public interface Figure {

    /// Lower case, one word: `relay`, `inbox`, `due`, `booking`.
    String name();

    void measure(Bench bench) throws Exception;
}
