/// Who the patient is, as far as screening needs it.
@NullMarked
package clinic.screening.patient;

import org.jspecify.annotations.NullMarked;
