/// What leaves a service: our relay beside other libraries that do the same, beside Kafka's own
/// load program, beside itself under trouble.
@NullMarked
package clinic.bench.relay;

import org.jspecify.annotations.NullMarked;
