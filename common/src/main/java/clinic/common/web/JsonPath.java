package clinic.common.web;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/// Where in the sender's JSON a mapping failed, as the sender would write it.
final class JsonPath {
    private JsonPath() {}

    /// @return `plan.regions[0]`, or `body` where the failure is at the top
    static String of(JacksonException e) {
        String path =
                e.getPath().stream()
                        .map(
                                step ->
                                        step.getPropertyName() == null
                                                ? "[" + step.getIndex() + "]"
                                                : "." + step.getPropertyName())
                        .collect(Collectors.joining());
        if (path.isEmpty()) {
            return "body";
        }
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
