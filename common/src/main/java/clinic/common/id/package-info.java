/// Identifiers that sort by the time they were made.
@NullMarked
package clinic.common.id;

import org.jspecify.annotations.NullMarked;
