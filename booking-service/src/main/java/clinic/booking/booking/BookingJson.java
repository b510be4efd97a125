package clinic.booking.booking;

import clinic.booking.booking.domain.BookingEvent;
import clinic.booking.booking.domain.Phase;
import clinic.booking.booking.domain.VisitPlan;
import clinic.booking.booking.domain.Waiting;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/// How phases and events are kept in columns. The names of the records are the names in the
/// database.
@Component
class BookingJson {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Named {}

    private final JsonMapper json;

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
        return json.writerFor(Phase.class).writeValueAsString(phase);
    }

    String write(BookingEvent event) {
        return json.writerFor(BookingEvent.class).writeValueAsString(event);
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
