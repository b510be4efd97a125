/// The whole service for tests, but for the broker.
@NullMarked
package clinic.screening.testing;

import org.jspecify.annotations.NullMarked;
