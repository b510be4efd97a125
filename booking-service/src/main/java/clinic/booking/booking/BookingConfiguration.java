package clinic.booking.booking;

import clinic.booking.booking.domain.BookingRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BookingConfiguration {

    @Bean
    BookingRules bookingRules(BookingSettings settings) {
        return new BookingRules(settings.limits());
    }
}
