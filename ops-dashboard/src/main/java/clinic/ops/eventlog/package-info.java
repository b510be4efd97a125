/// Every event of every topic, in one append-only table, without its data.
@NullMarked
package clinic.ops.eventlog;

import org.jspecify.annotations.NullMarked;
