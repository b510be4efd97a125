/// Problem details, page layout, idempotent posts.
@NullMarked
package clinic.common.web;

import org.jspecify.annotations.NullMarked;
