package clinic.bench.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Clients that work side by side, each through numbers of its own, until the time is up.
///
/// @param millis for how long
/// @param limit how many each does at most
/// @param first the number the first client begins with
record Clients(int clients, long millis, int limit, int first) {

    /// What a client does.
    interface Client<T> {
        T work(int number) throws Exception;
    }

    /// Makes the clients, by their number from 0.
    interface Clerk<T> {
        Client<T> client(int index) throws Exception;
    }

    /// @param last what the last piece of work gave; null where there was none
    record Run<T>(long count, long nanos, @Nullable T last) {}

    <T> Run<T> run(Clerk<T> clerk) throws InterruptedException {
        List<Client<T>> staff = new ArrayList<>();
        AtomicReference<@Nullable T> last = new AtomicReference<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int index = 0; index < clients; index++) {
                staff.add(clerk.client(index));
            }
            long start = System.nanoTime();
            List<Callable<Integer>> shifts = new ArrayList<>();
            for (int index = 0; index < clients; index++) {
                int mine = index;
                shifts.add(() -> shift(staff.get(mine), mine, start, last));
            }
            long count = 0;
            for (Future<Integer> done : threads.invokeAll(shifts)) {
                count += done.get();
            }
            return new Run<>(count, System.nanoTime() - start, last.get());
        } catch (InterruptedException e) {
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> int shift(
            Client<T> client, int index, long start, AtomicReference<@Nullable T> last)
            throws Exception {
        int done = 0;
        while (done < limit && System.nanoTime() - start < millis * 1_000_000) {
            last.set(client.work(first + done * clients + index));
            done++;
        }
        return done;
    }
}
