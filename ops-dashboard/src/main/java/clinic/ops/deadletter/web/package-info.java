/// The parked letters as page and API.
@NullMarked
package clinic.ops.deadletter.web;

import org.jspecify.annotations.NullMarked;
