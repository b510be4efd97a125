/// The flow as pages, as API and as a doorbell.
@NullMarked
package clinic.ops.flow.web;

import org.jspecify.annotations.NullMarked;
