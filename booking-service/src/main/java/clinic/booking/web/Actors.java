package clinic.booking.web;

import clinic.booking.booking.Actor;
import clinic.common.security.Caller;
import clinic.common.security.Callers;
import clinic.common.security.Role;

/// The caller as the journal names them.
public final class Actors {

    private Actors() {}

    public static Actor current() {
        Caller caller = Callers.current();
        return caller.is(Role.PATIENT) ? Actor.PATIENT : new Actor(caller.name());
    }
}
