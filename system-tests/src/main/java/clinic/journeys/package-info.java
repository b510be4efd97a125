/// Simulated patients and staff who use a running demo through its doors only, with the clock moved
/// between their steps.
@NullMarked
package clinic.journeys;

import org.jspecify.annotations.NullMarked;
