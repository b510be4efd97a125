/// The contract: every type, its schema, its example.
@NullMarked
package clinic.common.contract;

import org.jspecify.annotations.NullMarked;
