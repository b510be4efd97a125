/// What the services tell each other: one record per event, one JSON Schema and one example each.
@NullMarked
package clinic.common.contract;

import org.jspecify.annotations.NullMarked;
