package clinic.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/// A Kafka broker and its controller in one process, small enough to stand beside everything else.
public final class Broker {
    private static final String CLUSTER = "5L6g3nShT-eMCtK--X86sw";

    private Broker() {}

    /// @param args data folder, port, controller's port
    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        Properties properties = properties(data, args[1], args[2]);
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(data, properties);
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.startup();
        server.awaitShutdown();
    }

    private static void format(Path data, Properties properties) throws IOException {
        Files.createDirectories(data);
        Path file = data.resolveSibling("kafka.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "used once, to format the data folder");
        }
        int exit =
                StorageTool.execute(
                        new String[] {
                            "format", "--standalone", "-t", CLUSTER, "-c", file.toString()
                        },
                        new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8));
        Files.delete(file);
        if (exit != 0) {
            throw new IOException("the data folder could not be formatted");
        }
    }

    private static Properties properties(Path data, String port, String controllerPort) {
        var properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("log.dirs", data.toString());
        properties.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.put(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort);
        properties.put("auto.create.topics.enable", "false");
        properties.put("default.replication.factor", "1");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("group.initial.rebalance.delay.ms", "0");
        // a consumer that was killed gives up its partitions after this long
        properties.put("group.min.session.timeout.ms", "3000");
        properties.put("log.cleaner.dedupe.buffer.size", "4194304");
        properties.put("log.cleaner.io.buffer.size", "65536");
        properties.put("log.segment.bytes", "67108864");
        properties.put("log.index.size.max.bytes", "1048576");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("background.threads", "2");
        properties.put("socket.send.buffer.bytes", "102400");
        return properties;
    }
}
