package clinic.ops.hearing;

import clinic.common.contract.Topics;
import clinic.common.inbox.TopicListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// One listener per topic that carries contract events.
@Configuration(proxyBeanMethods = false)
class HeardTopics {

    @Bean
    TopicListener bookingsHeard(EventRecorder recorder) {
        return new HeardTopic(Topics.BOOKINGS, recorder);
    }

    @Bean
    TopicListener screeningsHeard(EventRecorder recorder) {
        return new HeardTopic(Topics.SCREENINGS, recorder);
    }

    @Bean
    TopicListener notificationsHeard(EventRecorder recorder) {
        return new HeardTopic(Topics.NOTIFICATIONS, recorder);
    }

    @Bean
    TopicListener patientsHeard(EventRecorder recorder) {
        return new HeardTopic(Topics.PATIENTS, recorder);
    }
}
