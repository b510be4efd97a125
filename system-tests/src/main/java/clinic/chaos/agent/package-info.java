/// Runs inside a service's process when faults are tried: ends or delays it at named points, moves
/// its clock, and breaks it on purpose so that the checker can be tested. It is put there from
/// outside; nothing in the services knows of it.
@NullMarked
package clinic.chaos.agent;

import org.jspecify.annotations.NullMarked;
