package clinic.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// Starts all parts in order, keeps them running until it is asked to stop, and stops them in the
/// opposite order.
final class Supervisor {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Home home;
    private final Ports ports;
    private final Wishes wishes;
    private final Console console;
    private final List<Keeper> infrastructure = new CopyOnWriteArrayList<>();
    private final List<Keeper> services = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final long began = System.nanoTime();
    private volatile boolean stopping;

    Supervisor(Home home, Ports ports, Wishes wishes, Console console) {
        this.home = home;
        this.ports = ports;
        this.wishes = wishes;
        this.console = console;
    }

    /// Returns when everything is ready. The shutdown hook stops it all, also half-way.
    void start() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        var secrets = new Secrets(home.secrets());
        Schemas.SERVICES.forEach(secrets::of);
        var built = new Services(home, ports, secrets, wishes);
        var parts = new CompletableFuture<List<Part>>();
        together(
                () ->
                        infrastructure(
                                () -> new Postgres(home, ports, secrets).prepared(),
                                new Schemas(ports, secrets)::ensure),
                () -> infrastructure(() -> new Kafka(home, ports).part(wishes.record()), () -> {}),
                () ->
                        infrastructure(
                                () -> new Mailbox(home, ports).part(wishes.record()), () -> {}),
                () -> parts.complete(built.parts()));
        startAll(parts.join());
        startAll(built.extraParts());
        announce();
    }

    private void startAll(List<Part> parts) {
        var keepers = parts.stream().map(part -> started(part, services)).toList();
        together(
                keepers.stream()
                        .<Runnable>map(keeper -> () -> await(keeper))
                        .toArray(Runnable[]::new));
    }

    private void infrastructure(java.util.function.Supplier<Part> part, Runnable afterwards) {
        Keeper keeper = started(part.get(), infrastructure);
        keeper.awaitReady(PATIENCE);
        afterwards.run();
        ready(keeper);
    }

    private Keeper started(Part part, List<Keeper> group) {
        Keeper keeper = new Keeper(part, home, console);
        group.add(keeper);
        if (!stopping) {
            keeper.start();
        }
        return keeper;
    }

    private void await(Keeper keeper) {
        keeper.awaitReady(PATIENCE);
        ready(keeper);
    }

    private void ready(Keeper keeper) {
        console.say(keeper.part(), "ready after %4.1f s  %s", seconds(), keeper.part().address());
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void together(Runnable... works) {
        try {
            var all = new ArrayList<CompletableFuture<Void>>();
            for (Runnable work : works) {
                all.add(
                        CompletableFuture.runAsync(
                                work, runnable -> Thread.ofVirtual().start(runnable)));
            }
            var first = new CompletableFuture<Void>();
            all.forEach(
                    one ->
                            one.whenComplete(
                                    (_, failure) -> {
                                        if (failure != null) {
                                            first.completeExceptionally(failure);
                                        }
                                    }));
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                    .thenAccept(first::complete);
            first.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void announce() {
        try {
            Files.writeString(home.ready(), ports.publicUrl() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.line("");
        console.line(
                String.format(java.util.Locale.ROOT, "Unknot is ready after %.1f s", seconds()));
        console.line("  open      " + ports.publicUrl());
        console.line("  accounts  " + home.accounts());
        if (wishes.demo()) {
            console.line("  mailbox   " + ports.publicUrl() + "/mailbox");
        }
        console.line("");
    }

    /// Shows the parts' logs until all is stopped.
    void follow() throws InterruptedException {
        var tails = new ArrayList<LogTail>();
        for (List<Keeper> group : List.of(infrastructure, services)) {
            for (Keeper keeper : group) {
                String name = keeper.part().name();
                tails.add(new LogTail(home.log(name), console.prefix(name), console));
            }
        }
        while (!stopped.await(250, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            tails.forEach(LogTail::show);
        }
    }

    void awaitStop() throws InterruptedException {
        stopped.await();
    }

    private void stop() {
        stopping = true;
        home.ready().toFile().delete();
        console.line("stopping");
        stopAll(services);
        stopAll(infrastructure);
        console.line("stopped");
        stopped.countDown();
    }

    private static void stopAll(List<Keeper> keepers) {
        var threads =
                keepers.stream().map(keeper -> Thread.ofVirtual().start(keeper::stop)).toList();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
