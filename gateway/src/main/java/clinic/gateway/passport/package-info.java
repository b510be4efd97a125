/// The short-lived signed word by which services know who is calling.
@NullMarked
package clinic.gateway.passport;

import org.jspecify.annotations.NullMarked;
