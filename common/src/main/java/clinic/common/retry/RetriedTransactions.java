package clinic.common.retry;

import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Stands around every method that begins a transaction and has it tried again. A method that joins
/// a transaction cannot be tried again alone: that is up to whoever began it, such as the inbox.
final class RetriedTransactions implements MethodInterceptor {
    private final ObjectProvider<Retries> retries;

    RetriedTransactions(ObjectProvider<Retries> retries) {
        this.retries = retries;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return call.proceed();
        }
        ProxyMethodInvocation repeatable = (ProxyMethodInvocation) call;
        return retries.getObject()
                .attempt(() -> CommitWatch.during(() -> result(repeatable)))
                .orElse(null);
    }

    private static Optional<Object> result(ProxyMethodInvocation call) throws Throwable {
        return Optional.ofNullable(call.invocableClone().proceed());
    }
}
