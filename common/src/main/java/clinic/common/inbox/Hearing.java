package clinic.common.inbox;

/// Who hears a topic. Each bean of this type has a consumer of its own.
public sealed interface Hearing permits TopicListener, RecordListener {

    /// One of `Topics`.
    String topic();

    /// The consumer group in which a service hears a topic.
    static String group(String application, String topic) {
        return application + "." + topic;
    }
}
