package clinic.booking.demo;

import clinic.booking.patient.ContactDetails;
import clinic.booking.patient.Contacts;
import clinic.common.contract.Channel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Twelve people who do not exist.
@Component
@Profile("demo")
class SamplePatients {

    private record Person(
            String given, String family, String birth, String phone, String zone, String locale) {}

    private static final String NEW_YORK = "America/New_York";
    private static final String BERLIN = "Europe/Berlin";

    private static final List<Person> PEOPLE =
            List.of(
                    new Person("Maria", "Alvarez", "1968-03-14", "+12125550101", NEW_YORK, "es-US"),
                    new Person(
                            "James", "Whitfield", "1955-11-02", "+12125550102", NEW_YORK, "en-US"),
                    new Person("Priya", "Nair", "1983-07-21", "+12125550103", NEW_YORK, "en-US"),
                    new Person("Tom", "Becker", "1990-01-09", "+12125550104", NEW_YORK, "en-US"),
                    new Person("Grace", "Okafor", "1974-05-30", "+12125550105", NEW_YORK, "en-US"),
                    new Person("Luis", "Romero", "1961-09-17", "+12125550106", NEW_YORK, "es-US"),
                    new Person("Hannah", "Stein", "1979-12-05", "+12125550107", NEW_YORK, "en-US"),
                    new Person("Omar", "Haddad", "1986-04-26", "+12125550108", NEW_YORK, "en-US"),
                    new Person("Ingrid", "Falk", "1950-02-11", "+493023125001", BERLIN, "en-DE"),
                    new Person("Jonas", "Weber", "1971-08-08", "+493023125002", BERLIN, "en-DE"),
                    new Person("Leyla", "Demir", "1994-06-19", "+493023125003", BERLIN, "en-DE"),
                    new Person("Karl", "Brandt", "1947-10-23", "+493023125004", BERLIN, "en-DE"));

    private final Contacts contacts;

    SamplePatients(Contacts contacts) {
        this.contacts = contacts;
    }

    void register() {
        PEOPLE.forEach(person -> contacts.register(details(person), true));
    }

    private static ContactDetails details(Person person) {
        String mailbox = (person.given() + "." + person.family()).toLowerCase(Locale.ROOT);
        return new ContactDetails(
                person.given(),
                person.family(),
                LocalDate.parse(person.birth()),
                person.phone(),
                mailbox + "@example.org",
                ZoneId.of(person.zone()),
                Locale.forLanguageTag(person.locale()),
                List.of(Channel.EMAIL, Channel.SMS));
    }
}
