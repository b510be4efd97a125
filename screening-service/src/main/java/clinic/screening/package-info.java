/// Screening: the policy, the questions, the doctor's review, the effect check.
@NullMarked
package clinic.screening;

import org.jspecify.annotations.NullMarked;
