package clinic.bench.booking;

import clinic.common.contract.ContractEvent;
import clinic.common.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The service's outbox, or one that does nothing: what the outbox costs is the difference.
final class SwitchedOutbox implements Outbox {
    private final Outbox real;
    private volatile boolean announces = true;

    SwitchedOutbox(Outbox real) {
        this.real = real;
    }

    void announces(boolean yes) {
        announces = yes;
    }

    @Override
    public void announce(ContractEvent event, long sequence) {
        if (announces) {
            real.announce(event, sequence);
        }
    }

    /// Puts it before the real one.
    @Configuration(proxyBeanMethods = false)
    static class Inserted {
        @Bean
        @Primary
        SwitchedOutbox switchedOutbox(Outbox outbox) {
            return new SwitchedOutbox(outbox);
        }
    }
}
