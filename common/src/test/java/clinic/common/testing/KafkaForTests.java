package clinic.common.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// One real Kafka broker per JVM. Tests share it and keep apart by the names of their topics or by
/// emptying them.
public final class KafkaForTests {
    private static final int PARTITIONS = 12;

    private KafkaForTests() {}

    private static final class Broker {
        private static final String ADDRESS = start(freePort());

        private static String start(int port) {
            new Own(port).start();
            return "localhost:" + port;
        }
    }

    /// A broker that can be stopped and started again with what it had. It ends with the JVM at the
    /// latest.
    public static final class Own {
        private final Path folder;
        private final Properties properties;
        private @Nullable KafkaRaftServer server;

        public Own(int port) {
            try {
                folder = Files.createTempDirectory("kafka-for-tests");
                properties = settings(folder, port, freePort());
                Path file = folder.resolve("server.properties");
                try (var out = Files.newOutputStream(file)) {
                    properties.store(out, null);
                }
                StorageTool.execute(
                        new String[] {
                            "format",
                            "--standalone",
                            "-t",
                            "unknotUnknotUnknotUnkn",
                            "-c",
                            file.toString()
                        },
                        new PrintStream(OutputStream.nullOutputStream()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        }

        public synchronized void start() {
            KafkaRaftServer started =
                    new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
            started.startup();
            server = started;
        }

        public synchronized void stop() {
            KafkaRaftServer running = server;
            server = null;
            if (running != null) {
                running.shutdown();
                running.awaitShutdown();
            }
        }

        /// The broker first: it halts the JVM when its folder vanishes under it.
        private void end() {
            try {
                stop();
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Properties settings(Path folder, int port, int controllerPort) {
            Properties properties = new Properties();
            properties.putAll(
                    Map.of(
                            "process.roles", "broker,controller",
                            "node.id", "1",
                            "controller.quorum.bootstrap.servers", "localhost:" + controllerPort,
                            "controller.listener.names", "CONTROLLER",
                            "inter.broker.listener.name", "CLIENTS",
                            "listener.security.protocol.map",
                                    "CONTROLLER:PLAINTEXT,CLIENTS:PLAINTEXT",
                            "listeners",
                                    "CLIENTS://localhost:%d,CONTROLLER://localhost:%d"
                                            .formatted(port, controllerPort),
                            "advertised.listeners", "CLIENTS://localhost:" + port,
                            "log.dirs", folder.resolve("log").toString()));
            properties.putAll(
                    Map.of(
                            "auto.create.topics.enable", "false",
                            "offsets.topic.replication.factor", "1",
                            "offsets.topic.num.partitions", "4",
                            "transaction.state.log.replication.factor", "1",
                            "transaction.state.log.min.isr", "1",
                            "group.initial.rebalance.delay.ms", "0",
                            // a machine that stands still for a while has not lost its broker
                            "broker.session.timeout.ms", "60000",
                            "message.max.bytes", "4000000"));
            return properties;
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts another broker, one that comes late for instance. It ends with the JVM.
    public static void startAt(int port) {
        Broker.start(port);
    }

    /// Host and port of the broker; starts it at the first call.
    public static String address() {
        return Broker.ADDRESS;
    }

    /// Makes topics as they are made in earnest, or leaves those that are there.
    public static void topics(String... names) {
        try (Admin admin = admin()) {
            List<NewTopic> missing =
                    Arrays.stream(names)
                            .filter(name -> !present(admin, name))
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList();
            admin.createTopics(missing).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean present(Admin admin, String name) {
        try {
            return admin.listTopics().names().get().contains(name);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", address()));
    }
}
