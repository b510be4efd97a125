package clinic.booking.calendar;

import clinic.booking.booking.domain.Slot;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How a slot is kept in a column.
@Component
class SlotJson {

    private final JsonMapper json = JsonMapper.builder().build();

    String write(Slot slot) {
        return json.writeValueAsString(slot);
    }

    Slot read(String text) {
        return json.readValue(text, Slot.class);
    }
}
