package clinic.checker.evidence;

import java.util.List;
import java.util.UUID;

/// How somebody who walked a journey from outside saw it end.
///
/// @param end the stage it was meant to end in
/// @param problems what was not as it should be
public record Journey(UUID booking, String end, List<String> problems) {}
