/// What exists in a demo only: the clock's lever and the mailbox.
@NullMarked
package clinic.gateway.demo;

import org.jspecify.annotations.NullMarked;
