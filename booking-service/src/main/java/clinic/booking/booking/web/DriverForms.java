package clinic.booking.booking.web;

import clinic.booking.calendar.Site;
import clinic.booking.calendar.Sites;
import clinic.booking.patient.Driver;
import clinic.booking.patient.PhoneNumbers;
import clinic.common.web.Problem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads a driver's name and phone number as people write them.
@Component
class DriverForms {

    private final PhoneNumbers numbers;
    private final Sites sites;

    DriverForms(PhoneNumbers numbers, Sites sites) {
        this.numbers = numbers;
        this.sites = sites;
    }

    /// @param siteId whose country a number without a country code belongs to
    /// @return empty where there can be no such number
    Optional<Driver> read(String name, String phone, UUID siteId) {
        String region = sites.find(siteId).map(Site::region).orElse("US");
        return numbers.read(phone, region).map(number -> new Driver(name.strip(), number));
    }

    /// @throws Problem 422 where there can be no such number
    Driver read(BookingRequests.Driver driver, UUID siteId, String field) {
        return read(driver.name(), driver.phone(), siteId)
                .orElseThrow(
                        () ->
                                Problem.field(
                                        field, "This is not a phone number that can be called."));
    }
}
