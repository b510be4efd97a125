package clinic.gateway.link;

import clinic.common.contract.NotificationContract.LinkMinted;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Every link that was announced, and the browsers in which its birth date was answered.
interface PatientLinks {

    void add(LinkMinted minted);

    Optional<PatientLink> hashed(String tokenHash);

    void use(String tokenHash, Instant at);

    /// Counts a try before it is judged, so that many at once are not more than allowed.
    ///
    /// @return which try it is; empty where there were `most` before
    Optional<Integer> countTry(String tokenHash, int most);

    void forgetTries(String tokenHash);

    void addVisit(String visitHash, String tokenHash, Instant expiresAt);

    boolean isVisit(String visitHash, String tokenHash, Instant now);

    void eraseOf(UUID patientId);
}
