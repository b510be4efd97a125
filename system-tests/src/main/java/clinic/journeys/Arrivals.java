package clinic.journeys;

import java.util.List;

/// Who comes while others are on their way.
public interface Arrivals {
    Arrivals NONE =
            new Arrivals() {
                @Override
                public boolean areOver() {
                    return true;
                }

                @Override
                public List<Script> next(long onTheWay) {
                    return List.of();
                }
            };

    /// Whether nobody comes any more.
    boolean areOver();

    /// Asked at every round.
    ///
    /// @param onTheWay how many have not ended yet
    List<Script> next(long onTheWay);
}
