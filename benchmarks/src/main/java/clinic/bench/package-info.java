/// Ratios measured side by side: our own against a named peer or limit, in turns, in one run.
@NullMarked
package clinic.bench;

import org.jspecify.annotations.NullMarked;
