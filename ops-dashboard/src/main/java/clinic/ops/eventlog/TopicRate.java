package clinic.ops.eventlog;

/// How many events of a topic were heard lately.
public record TopicRate(String topic, long lastMinute, long lastFiveMinutes, long lastHour) {}
