/// What can be done about dead letters, for programs and for people.
@NullMarked
package clinic.common.inbox.web;

import org.jspecify.annotations.NullMarked;
