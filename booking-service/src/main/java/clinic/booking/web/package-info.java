/// What the web parts of this service share: refusals as problems, versions, pages of lists.
@NullMarked
package clinic.booking.web;

import org.jspecify.annotations.NullMarked;
