/// The passes over HTTP: for staff, for programs, for the patient's link.
@NullMarked
package clinic.screening.pass.web;

import org.jspecify.annotations.NullMarked;
