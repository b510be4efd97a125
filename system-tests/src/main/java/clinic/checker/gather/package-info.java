/// Reads topics, schemas, consumer groups and the mailbox of a running stack, with no class of the
/// services.
@NullMarked
package clinic.checker.gather;

import org.jspecify.annotations.NullMarked;
