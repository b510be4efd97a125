package clinic.chaos.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.ConstantInstruction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The hooks are held against the classes of a packaged service.
class HooksTest {
    private static Map<String, byte[]> classes = Map.of();

    @BeforeAll
    static void unpack() {
        classes =
                PackedClasses.of(
                        Hooks.ALL.stream().map(Hook::className).collect(Collectors.toSet()));
    }

    static List<Hook> hooks() {
        return Hooks.ALL;
    }

    @ParameterizedTest
    @MethodSource("hooks")
    void everyHookFindsItsMethod(Hook hook) {
        byte[] woven = Weaving.woven(bytes(hook.className()), List.of(hook));

        assertThat(new String(woven, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains(hook.call().owner().replace('.', '/'));
    }

    @Test
    void hookWithoutItsMethodIsAMistake() {
        Hook lost = Hook.entry("clinic.common.outbox.Wake", "doze", "announced");

        assertThatIllegalStateException()
                .isThrownBy(() -> Weaving.woven(bytes(lost.className()), List.of(lost)))
                .withMessageContaining("clinic.common.outbox.Wake");
    }

    @Test
    void mistakeOfTheWeavingIsNotSwallowed() {
        var failures = new java.util.ArrayList<Throwable>();
        Hook lost = Hook.entry("clinic.common.outbox.Wake", "doze", "announced");
        var weaving = new Weaving(List.of(lost), failures::add);

        weaving.transform(null, "clinic/common/outbox/Wake", null, null, bytes(lost.className()));

        assertThat(failures).hasSize(1);
    }

    @Test
    void statementThatNotesIdsLosesItsConflictClause() {
        assertThat(texts("clinic.common.inbox.Positions", "mark"))
                .anySatisfy(
                        text ->
                                assertThat(Breaking.withoutConflict(text))
                                        .isNotEqualTo(text)
                                        .contains("insert into inbox")
                                        .doesNotContain("conflict", "not exists"));
    }

    @Test
    void statementThatFindsTheNextLetterIsTurnedAround() {
        assertThat(texts("clinic.common.inbox.LetterRows", "next"))
                .anySatisfy(text -> assertThat(Breaking.lastFirst(text)).contains("sequence desc"));
    }

    private static List<String> texts(String className, String method) {
        return ClassFile.of().parse(bytes(className)).methods().stream()
                .filter(found -> found.methodName().equalsString(method))
                .flatMap(found -> found.code().orElseThrow().elementStream())
                .filter(ConstantInstruction.class::isInstance)
                .map(constant -> ((ConstantInstruction) constant).constantValue())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private static byte[] bytes(String className) {
        return Objects.requireNonNull(classes.get(className), className);
    }
}
