/// The waitlist's API and page.
@NullMarked
package clinic.booking.waitlist.web;

import org.jspecify.annotations.NullMarked;
