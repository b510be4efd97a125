/// Planted violations of the house rules, one per rule.
@NullMarked
package clinic.common.house.planted.web;

import org.jspecify.annotations.NullMarked;
