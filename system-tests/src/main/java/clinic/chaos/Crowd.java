package clinic.chaos;

import clinic.journeys.Arrivals;
import clinic.journeys.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Patients who keep coming until the doors are closed.
final class Crowd implements Arrivals {
    private final int atOnce;
    private final Random random;
    private final List<Script> still = new ArrayList<>(List.of(Script.values()));
    private volatile boolean open = true;

    /// @param atOnce how many are on their way at a time
    Crowd(int atOnce, Random random) {
        this.atOnce = atOnce;
        this.random = random;
    }

    void close() {
        open = false;
    }

    @Override
    public boolean areOver() {
        return !open;
    }

    /// Every kind of journey first, then any.
    @Override
    public List<Script> next(long onTheWay) {
        var next = new ArrayList<Script>();
        while (open && onTheWay + next.size() < atOnce) {
            Script[] all = Script.values();
            next.add(still.isEmpty() ? all[random.nextInt(all.length)] : still.removeLast());
        }
        return next;
    }
}
