/// What was found in topics, schemas, ledgers and the mailbox, as plain values. Nothing here reads
/// anything or judges anything.
@NullMarked
package clinic.checker.evidence;

import org.jspecify.annotations.NullMarked;
