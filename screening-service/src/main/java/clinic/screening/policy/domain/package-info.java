/// What a policy is: rules with their numbers, units and sources.
@NullMarked
package clinic.screening.policy.domain;

import org.jspecify.annotations.NullMarked;
