/// The patients' API and pages.
@NullMarked
package clinic.booking.patient.web;

import org.jspecify.annotations.NullMarked;
