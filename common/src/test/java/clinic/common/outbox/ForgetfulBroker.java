package clinic.common.outbox;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.message.ApiVersionsResponseData;
import org.apache.kafka.common.message.InitProducerIdResponseData;
import org.apache.kafka.common.message.MetadataResponseData;
import org.apache.kafka.common.message.ProduceRequestData;
import org.apache.kafka.common.message.ProduceResponseData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.protocol.ObjectSerializationCache;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.RequestHeader;

/// Speaks as a broker does that has just become a partition's leader: it refuses the first batch,
/// for it does not lead yet, and takes the next one whatever its number, for it does not know the
/// producer. Where a second batch comes behind an unanswered first, that is the one it takes.
final class ForgetfulBroker implements AutoCloseable {
    private static final Uuid TOPIC_ID = new Uuid(1, 2);

    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final String topic;
    private final List<Integer> taken = Collections.synchronizedList(new ArrayList<>());
    private boolean leads;

    ForgetfulBroker(String topic) throws IOException {
        this.topic = topic;
        Thread.ofVirtual().start(this::receive);
    }

    String address() {
        return "localhost:" + door.getLocalPort();
    }

    /// The numbers that the producer gave to the events, in the order in which they were taken.
    List<Integer> taken() {
        return List.copyOf(taken);
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                Thread.ofVirtual().start(() -> serve(visitor));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket visitor) {
        BlockingDeque<ByteBuffer> asked = new LinkedBlockingDeque<>();
        Thread.ofVirtual().start(() -> read(visitor, asked));
        try (OutputStream out = visitor.getOutputStream()) {
            while (true) {
                ByteBuffer request = asked.take();
                RequestHeader header = RequestHeader.parse(request);
                if (header.apiKey() == ApiKeys.PRODUCE && !leads) {
                    leads = true;
                    ByteBuffer next = asked.poll(1, TimeUnit.SECONDS);
                    out.write(answer(header, refusal(header, request)));
                    if (next != null) {
                        asked.addFirst(next);
                    }
                } else {
                    out.write(answer(header, response(header, request)));
                }
            }
        } catch (IOException e) {
            // the visitor has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void read(Socket visitor, BlockingDeque<ByteBuffer> asked) {
        try (var in = new DataInputStream(visitor.getInputStream())) {
            while (true) {
                asked.add(ByteBuffer.wrap(in.readNBytes(in.readInt())));
            }
        } catch (IOException e) {
            // the visitor has gone
        }
    }

    private ApiMessage response(RequestHeader header, ByteBuffer request) {
        return switch (header.apiKey()) {
            case API_VERSIONS -> versions();
            case METADATA -> metadata();
            case INIT_PRODUCER_ID -> new InitProducerIdResponseData().setProducerId(7);
            case PRODUCE -> taken(produce(header, request));
            default -> throw new IllegalStateException(header.apiKey().name);
        };
    }

    private static ApiMessage versions() {
        var keys = new ApiVersionsResponseData.ApiVersionCollection();
        for (ApiKeys key :
                List.of(
                        ApiKeys.API_VERSIONS,
                        ApiKeys.METADATA,
                        ApiKeys.INIT_PRODUCER_ID,
                        ApiKeys.PRODUCE)) {
            keys.add(
                    new ApiVersionsResponseData.ApiVersion()
                            .setApiKey(key.id)
                            .setMinVersion(key.oldestVersion())
                            .setMaxVersion(key.latestVersion()));
        }
        return new ApiVersionsResponseData().setApiKeys(keys);
    }

    private ApiMessage metadata() {
        var brokers = new MetadataResponseData.MetadataResponseBrokerCollection();
        brokers.add(
                new MetadataResponseData.MetadataResponseBroker()
                        .setNodeId(1)
                        .setHost("localhost")
                        .setPort(door.getLocalPort()));
        var topics = new MetadataResponseData.MetadataResponseTopicCollection();
        topics.add(
                new MetadataResponseData.MetadataResponseTopic()
                        .setName(topic)
                        .setTopicId(TOPIC_ID)
                        .setPartitions(
                                List.of(
                                        new MetadataResponseData.MetadataResponsePartition()
                                                .setPartitionIndex(0)
                                                .setLeaderId(1)
                                                .setReplicaNodes(List.of(1))
                                                .setIsrNodes(List.of(1)))));
        return new MetadataResponseData()
                .setClusterId("forgetful")
                .setControllerId(1)
                .setBrokers(brokers)
                .setTopics(topics);
    }

    private static ProduceRequestData produce(RequestHeader header, ByteBuffer request) {
        var parsed =
                (ProduceRequest)
                        AbstractRequest.parseRequest(
                                        header.apiKey(),
                                        header.apiVersion(),
                                        new ByteBufferAccessor(request))
                                .request;
        return parsed.data();
    }

    private static ApiMessage refusal(RequestHeader header, ByteBuffer request) {
        return produced(produce(header, request), Errors.NOT_LEADER_OR_FOLLOWER);
    }

    private ApiMessage taken(ProduceRequestData request) {
        for (var ofTopic : request.topicData()) {
            for (var partition : ofTopic.partitionData()) {
                ((MemoryRecords) partition.records())
                        .records()
                        .forEach(each -> taken.add(each.sequence()));
            }
        }
        return produced(request, Errors.NONE);
    }

    private static ApiMessage produced(ProduceRequestData request, Errors error) {
        var answers = new ProduceResponseData.TopicProduceResponseCollection();
        for (var ofTopic : request.topicData()) {
            answers.add(
                    new ProduceResponseData.TopicProduceResponse()
                            .setName(ofTopic.name())
                            .setTopicId(ofTopic.topicId())
                            .setPartitionResponses(
                                    List.of(
                                            new ProduceResponseData.PartitionProduceResponse()
                                                    .setIndex(0)
                                                    .setErrorCode(error.code()))));
        }
        return new ProduceResponseData().setResponses(answers);
    }

    private static byte[] answer(RequestHeader header, ApiMessage body) {
        ApiMessage head = header.toResponseHeader().data();
        var cache = new ObjectSerializationCache();
        short headVersion = header.toResponseHeader().headerVersion();
        int size = head.size(cache, headVersion) + body.size(cache, header.apiVersion());
        ByteBuffer answer = ByteBuffer.allocate(Integer.BYTES + size).putInt(size);
        var writable = new ByteBufferAccessor(answer);
        head.write(writable, cache, headVersion);
        body.write(writable, cache, header.apiVersion());
        return answer.array();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
