/// Due work against schedulers that keep their jobs in the database.
@NullMarked
package clinic.bench.due;

import org.jspecify.annotations.NullMarked;
