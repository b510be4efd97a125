/// The outside checker: reads topics, journals, ledgers and mails, and says of each invariant
/// whether it holds.
@NullMarked
package clinic.checker;

import org.jspecify.annotations.NullMarked;
