package clinic.booking.booking;

import clinic.booking.booking.domain.BookingEvent;
import clinic.booking.booking.domain.Phase;
import clinic.booking.booking.domain.VisitPlan;
import clinic.booking.booking.domain.Waiting;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/// How phases and events are kept in columns. The names of the records are the names in the
/// database.
@Component
class BookingJson {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Named {}

    private final JsonMapper json;
    private final ObjectWriter phases;
    private final ObjectWriter events;

    BookingJson() {
        JsonMapper.Builder builder =
                JsonMapper.builder()
                        .addMixIn(Phase.class, Named.class)
                        .addMixIn(BookingEvent.class, Named.class)
                        .addMixIn(Waiting.class, Named.class);
        register(builder, Phase.class);
        register(builder, BookingEvent.class);
        register(builder, Waiting.class);
        this.json = builder.build();
        this.phases = json.writerFor(Phase.class);
        this.events = json.writerFor(BookingEvent.class);
    }

    private static void register(JsonMapper.Builder builder, Class<?> sealed) {
        for (Class<?> type : sealed.getPermittedSubclasses()) {
            if (type.isSealed()) {
                register(builder, type);
            } else {
                builder.registerSubtypes(new NamedType(type, type.getSimpleName()));
            }
        }
    }

    String write(Phase phase) {
        return phases.writeValueAsString(phase);
    }

    String write(BookingEvent event) {
        return events.writeValueAsString(event);
    }

    String write(VisitPlan plan) {
        return json.writeValueAsString(plan);
    }

    Phase phase(String text) {
        return json.readValue(text, Phase.class);
    }

    BookingEvent event(String text) {
        return json.readValue(text, BookingEvent.class);
    }

    VisitPlan plan(String text) {
        return json.readValue(text, VisitPlan.class);
    }
}
