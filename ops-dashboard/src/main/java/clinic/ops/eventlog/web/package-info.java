/// The event log as API.
@NullMarked
package clinic.ops.eventlog.web;

import org.jspecify.annotations.NullMarked;
