/// What the gateway's own pages have in common.
@NullMarked
package clinic.gateway.page;

import org.jspecify.annotations.NullMarked;
