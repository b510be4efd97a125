/// From a topic into the event log and the flow.
@NullMarked
package clinic.ops.hearing;

import org.jspecify.annotations.NullMarked;
