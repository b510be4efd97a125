package clinic.booking.patient;

import clinic.common.contract.PatientContract;
import clinic.common.id.Ids;
import clinic.common.outbox.Outbox;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The one way in for a change of a contact: stored and announced together. Who holds a booking's
/// row lock may call; who holds a patient's must not reach for a booking afterwards.
@Component
public class Contacts {

    /// What a registration leads to.
    public sealed interface Registration {
        record Registered(Patient patient) implements Registration {}

        record LooksLike(List<Patient> matches) implements Registration {}
    }

    private final Patients patients;
    private final Drivers drivers;
    private final Outbox outbox;
    private final Ids ids;

    Contacts(Patients patients, Drivers drivers, Outbox outbox, Ids ids) {
        this.patients = patients;
        this.drivers = drivers;
        this.outbox = outbox;
        this.ids = ids;
    }

    /// @param certain true where a likely duplicate is registered all the same
    @Transactional
    public Registration register(ContactDetails details, boolean certain) {
        Patient patient = details.of(ids.next());
        List<Patient> matches = certain ? List.of() : patients.lookingLike(patient);
        if (!matches.isEmpty()) {
            return new Registration.LooksLike(matches);
        }
        patients.add(patient);
        announce(patient, 1);
        return new Registration.Registered(patient);
    }

    @Transactional
    public Patient change(UUID id, ContactDetails details) {
        Patient patient = details.of(id);
        long version = patients.nextContactVersion(id).orElseThrow();
        patients.putContact(patient);
        announce(patient, version);
        return patient;
    }

    public void nameDriver(UUID bookingId, UUID patientId, Driver driver) {
        if (drivers.put(bookingId, patientId, driver)) {
            announceDrivers(patientId);
        }
    }

    public void dropDriver(UUID bookingId, UUID patientId) {
        if (drivers.remove(bookingId)) {
            announceDrivers(patientId);
        }
    }

    /// Everything personal goes, here and, by the tombstone, everywhere.
    public void erase(UUID id) {
        patients.nextContactVersion(id)
                .ifPresent(
                        version -> {
                            drivers.removeAllOf(id);
                            patients.forget(id);
                            outbox.announce(new PatientContract.Erased(id), version);
                        });
    }

    private void announceDrivers(UUID patientId) {
        patients.nextContactVersion(patientId)
                .ifPresent(
                        version ->
                                patients.find(patientId)
                                        .ifPresent(patient -> announce(patient, version)));
    }

    private void announce(Patient patient, long version) {
        outbox.announce(
                new PatientContract.ContactChanged(
                        patient.id(),
                        patient.givenName(),
                        patient.familyName(),
                        patient.birthDate(),
                        patient.phone(),
                        patient.email(),
                        patient.timeZone(),
                        patient.locale(),
                        patient.channels(),
                        drivers.ofPatient(patient.id()).stream()
                                .map(
                                        driver ->
                                                new PatientContract.NamedDriver(
                                                        driver.bookingId(), driver.name()))
                                .toList()),
                version);
    }
}
