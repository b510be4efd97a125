/// Planted violations of the house rules, one per rule.
@NullMarked
package clinic.common.house.planted;

import org.jspecify.annotations.NullMarked;
