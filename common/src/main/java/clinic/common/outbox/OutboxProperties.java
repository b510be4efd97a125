package clinic.common.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How events leave.
///
/// @param relay false where this instance leaves the sending to others
/// @param batch how many rows are sent together at most; two batches are on their way at once
/// @param batchBytes with how many bytes a batch is full; the last row may exceed them
/// @param largest what one record's key, headers and data may have together
/// @param busyPoll the wait before looking again after something was sent
/// @param idlePoll the wait into which an idle relay relaxes; a commit of the same instance wakes
///     it at once, one of another instance is found by looking
/// @param lookAround how often an instance looks whether others came or went; tells the database
///     that it is alive, too
/// @param silence after which the database ends the session of an instance that has stopped, so
///     that others may take its lanes; several times `lookAround`
/// @param firstRetry the wait after the first failed batch; doubles up to `longestRetry`
/// @param requestTimeout when the producer asks the broker anew
/// @param sendTimeout when a batch without an answer is given up and sent by a new producer
/// @param metadataTimeout how long to wait for the broker to know the topic; shorter than `silence`
/// @param linger how long the producer waits for more records to send together
@ConfigurationProperties("clinic.outbox")
public record OutboxProperties(
        @DefaultValue("true") boolean relay,
        @DefaultValue("2000") int batch,
        @DefaultValue("4MB") DataSize batchBytes,
        @DefaultValue("900KB") DataSize largest,
        @DefaultValue("PT0.005S") Duration busyPoll,
        @DefaultValue("PT0.05S") Duration idlePoll,
        @DefaultValue("PT0.25S") Duration lookAround,
        @DefaultValue("PT1.5S") Duration silence,
        @DefaultValue("PT0.1S") Duration firstRetry,
        @DefaultValue("PT2S") Duration longestRetry,
        @DefaultValue("PT5S") Duration requestTimeout,
        @DefaultValue("PT1M") Duration sendTimeout,
        @DefaultValue("PT0.5S") Duration metadataTimeout,
        @DefaultValue("PT0S") Duration linger) {}
