package clinic.chaos;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Keeps the patients' time from being moved while somebody at the desk is in the middle of
/// something: that would be heard of only hours later then, and nobody could tell that from a
/// fault.
public final class Stillness {
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

    /// @param deed some may be under way at the same time
    <T> T stirring(Supplier<T> deed) {
        lock.readLock().lock();
        try {
            return deed.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// @param deed begins when none of the others is under way, and they wait for it
    boolean alone(BooleanSupplier deed) {
        lock.writeLock().lock();
        try {
            return deed.getAsBoolean();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
