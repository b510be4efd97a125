/// Who is calling, as the gateway vouched for it.
@NullMarked
package clinic.common.security;

import org.jspecify.annotations.NullMarked;
