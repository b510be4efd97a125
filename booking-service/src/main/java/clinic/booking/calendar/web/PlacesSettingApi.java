package clinic.booking.calendar.web;

import clinic.booking.calendar.Places;
import clinic.booking.calendar.Resource;
import clinic.booking.calendar.Resource.Kind;
import clinic.booking.calendar.Site;
import clinic.booking.calendar.WeeklyHours;
import clinic.common.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Sets up what the calendar is made of. What is booked stays booked.
@RestController
@PreAuthorize("hasRole('ADMIN')")
@ResponseStatus(HttpStatus.NO_CONTENT)
class PlacesSettingApi {

    record SiteRequest(
            @NotBlank String name,
            @NotBlank String address,
            @NotBlank String timeZone,
            @NotNull @Pattern(regexp = "[A-Z]{2}", message = "two capital letters, US")
                    String region) {}

    record ResourceRequest(@NotNull UUID siteId, @NotBlank String name) {}

    record HoursRequest(
            @NotNull DayOfWeek weekday, @NotNull LocalTime opens, @NotNull LocalTime closes) {}

    record AwayRequest(
            @NotNull OffsetDateTime from, @NotNull OffsetDateTime to, @NotBlank String why) {}

    private final Places places;

    PlacesSettingApi(Places places) {
        this.places = places;
    }

    @PutMapping("/api/sites/{id}")
    void site(@PathVariable UUID id, @RequestBody @Valid SiteRequest request) {
        try {
            places.put(
                    new Site(
                            id,
                            request.name(),
                            request.address(),
                            ZoneId.of(request.timeZone()),
                            request.region()));
        } catch (DateTimeException e) {
            throw Problem.field("timeZone", "This is not a time zone such as Europe/Berlin.");
        }
    }

    @PutMapping("/api/practitioners/{id}")
    void practitioner(@PathVariable UUID id, @RequestBody @Valid ResourceRequest request) {
        put(id, Kind.PRACTITIONER, request);
    }

    @PutMapping("/api/rooms/{id}")
    void room(@PathVariable UUID id, @RequestBody @Valid ResourceRequest request) {
        put(id, Kind.ROOM, request);
    }

    @PutMapping("/api/devices/{id}")
    void device(@PathVariable UUID id, @RequestBody @Valid ResourceRequest request) {
        put(id, Kind.DEVICE, request);
    }

    @PutMapping("/api/recovery-bays/{id}")
    void recoveryBay(@PathVariable UUID id, @RequestBody @Valid ResourceRequest request) {
        put(id, Kind.RECOVERY_BAY, request);
    }

    @PutMapping({
        "/api/practitioners/{id}/hours",
        "/api/rooms/{id}/hours",
        "/api/devices/{id}/hours",
        "/api/recovery-bays/{id}/hours"
    })
    void hours(@PathVariable UUID id, @RequestBody List<@Valid HoursRequest> week) {
        for (HoursRequest hours : week) {
            if (!hours.closes().isAfter(hours.opens())) {
                throw Problem.field("closes", "Closing comes after opening.");
            }
        }
        found(
                "resource",
                places.putHours(
                        id,
                        week.stream()
                                .map(h -> new WeeklyHours(h.weekday(), h.opens(), h.closes()))
                                .toList()));
    }

    @PostMapping("/api/sites/{id}/closures")
    void closure(@PathVariable UUID id, @RequestBody @Valid AwayRequest request) {
        inOrder(request);
        found(
                "site",
                places.close(
                        id, request.from().toInstant(), request.to().toInstant(), request.why()));
    }

    @PostMapping({
        "/api/rooms/{id}/absences",
        "/api/devices/{id}/absences",
        "/api/recovery-bays/{id}/absences",
        "/api/practitioners/{id}/absences"
    })
    void absence(@PathVariable UUID id, @RequestBody @Valid AwayRequest request) {
        inOrder(request);
        found(
                "resource",
                places.away(
                        id, request.from().toInstant(), request.to().toInstant(), request.why()));
    }

    private void put(UUID id, Kind kind, ResourceRequest request) {
        if (!places.put(new Resource(id, request.siteId(), kind, request.name()))) {
            throw Problem.field("siteId", "There is no such site.");
        }
    }

    private static void found(String what, boolean found) {
        if (!found) {
            throw Problem.notFound(what);
        }
    }

    private static void inOrder(AwayRequest request) {
        if (!request.to().isAfter(request.from())) {
            throw Problem.field("to", "The end comes after the beginning.");
        }
    }
}
