/// How long the events of a journey take through the whole running product.
@NullMarked
package clinic.bench.journey;

import org.jspecify.annotations.NullMarked;
