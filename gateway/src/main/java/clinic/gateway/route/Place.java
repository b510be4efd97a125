package clinic.gateway.route;

/// Where a request is answered.
public enum Place {
    GATEWAY,
    BOOKING,
    SCREENING,
    NOTIFICATION,
    OPS
}
