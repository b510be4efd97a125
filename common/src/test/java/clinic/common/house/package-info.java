/// The house rules, held against a planted violation each.
@NullMarked
package clinic.common.house;

import org.jspecify.annotations.NullMarked;
