/// What the tests of every module share: a real PostgreSQL, a real broker, the house rules.
@NullMarked
package clinic.common.testing;

import org.jspecify.annotations.NullMarked;
