/// The worklist's API and page.
@NullMarked
package clinic.booking.worklist.web;

import org.jspecify.annotations.NullMarked;
