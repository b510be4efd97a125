package clinic.screening.review;

import clinic.screening.review.domain.ReviewTimes;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// See `ReviewTimes` for what each means.
@ConfigurationProperties("clinic.review")
record ReviewProperties(
        @DefaultValue("PT4H") Duration urgentWithin, @DefaultValue("PT48H") Duration before) {

    ReviewTimes times() {
        return new ReviewTimes(urgentWithin, before);
    }
}
