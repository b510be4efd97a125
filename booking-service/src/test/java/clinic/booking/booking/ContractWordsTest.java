package clinic.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.booking.domain.BodyRegion;
import clinic.booking.booking.domain.CancelledBy;
import clinic.booking.booking.domain.Indication;
import clinic.booking.booking.domain.MoveCause;
import clinic.booking.booking.domain.Stage;
import clinic.booking.booking.domain.Treatment;
import clinic.common.contract.BookingContract;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractWordsTest {

    @Test
    void domainAndContractUseTheSameNames() {
        same(Treatment.values(), clinic.common.contract.Treatment.values());
        same(Indication.values(), clinic.common.contract.Indication.values());
        same(BodyRegion.values(), clinic.common.contract.BodyRegion.values());
        same(Stage.values(), clinic.common.contract.Stage.values());
        same(CancelledBy.values(), BookingContract.CancelledBy.values());
        same(MoveCause.values(), BookingContract.MoveCause.values());
    }

    private static void same(Enum<?>[] ours, Enum<?>[] theirs) {
        assertThat(names(ours)).isEqualTo(names(theirs));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
