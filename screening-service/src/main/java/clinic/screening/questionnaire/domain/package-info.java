/// Questions, their fields, and typed answers.
@NullMarked
package clinic.screening.questionnaire.domain;

import org.jspecify.annotations.NullMarked;
