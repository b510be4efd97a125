/// The policy and its questions over HTTP.
@NullMarked
package clinic.screening.policy.web;

import org.jspecify.annotations.NullMarked;
