package clinic.chaos.agent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Weaves the hooks into classes as they are loaded. A hook that finds no method is told of at
/// once: a fault that silently never happens would prove nothing.
final class Weaving implements ClassFileTransformer {
    private final Map<String, List<Hook>> hooks;
    private final Consumer<Throwable> failed;

    Weaving(List<Hook> hooks, Consumer<Throwable> failed) {
        this.hooks =
                hooks.stream()
                        .collect(Collectors.groupingBy(hook -> hook.className().replace('.', '/')));
        this.failed = failed;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        List<Hook> wanted = name == null ? null : hooks.get(name);
        if (wanted == null) {
            return null;
        }
        try {
            return woven(bytes, wanted);
        } catch (RuntimeException | Error failure) {
            // a transformer's failure would pass unseen
            failed.accept(failure);
            return null;
        }
    }

    /// @throws IllegalStateException where a hook finds no method of its name
    static byte[] woven(byte[] bytes, List<Hook> wanted) {
        ClassFile format = ClassFile.of();
        byte[] result = bytes;
        for (Hook hook : wanted) {
            ClassModel model = format.parse(result);
            if (!hook.isIn(model)) {
                throw new IllegalStateException(
                        "no method for the hook " + hook.call().name() + " in " + hook.className());
            }
            result = format.transformClass(model, weaving(hook));
        }
        return result;
    }

    private static ClassTransform weaving(Hook hook) {
        return (builder, element) -> {
            if (element instanceof MethodModel method && hook.wants(method)) {
                builder.transformMethod(
                        method,
                        java.lang.classfile.MethodTransform.transformingCode(hook.into(method)));
            } else {
                builder.with(element);
            }
        };
    }
}
