/// The event backbone, tried out on a real database and a real broker.
@NullMarked
package clinic.common.backbone;

import org.jspecify.annotations.NullMarked;
