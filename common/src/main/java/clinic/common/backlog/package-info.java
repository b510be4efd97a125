/// What a service still has to do, counted: for tests that wait until all is quiet, and for whoever
/// watches over it.
@NullMarked
package clinic.common.backlog;

import org.jspecify.annotations.NullMarked;
