/// Reads answers from JSON and from forms, and writes them.
@NullMarked
package clinic.screening.questionnaire;

import org.jspecify.annotations.NullMarked;
