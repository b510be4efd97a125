package clinic.common.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;

/// The rules of the house that code can be held to. Every module applies them to its own packages;
/// `HouseRulesTest` shows for each rule a planted class that breaks it.
public final class HouseRules {
    private HouseRules() {}

    /// Pure: the domain knows Java, JSpecify, our ids and the contract's vocabulary, and nothing of
    /// the machinery.
    public static final ArchRule DOMAIN_IS_PURE =
            noClasses()
                    .that()
                    .resideInAPackage("..domain..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "java.sql..",
                            "javax.sql..",
                            "tools.jackson..",
                            "com.fasterxml..",
                            "jakarta..",
                            "org.apache.kafka..",
                            "org.slf4j..")
                    .allowEmptyShould(true)
                    .as("the domain is pure");

    /// Time comes from the one `Clock` bean.
    public static final ArchRule TIME_COMES_FROM_THE_CLOCK =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("clinic.common.time.ClockConfiguration")
                    .should()
                    .callMethodWhere(readsTheWallClock())
                    .as("time comes from the Clock bean");

    /// Names say what a thing is for.
    public static final ArchRule NAMES_SAY_SOMETHING =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Helpers|Data|Dto|DTO)")
                    .as("no Impl, Manager, Util, Helper, Data");

    /// Nothing changes behind everybody's back.
    public static final ArchRule NO_STATIC_STATE =
            fields().that()
                    .areStatic()
                    .and()
                    .areNotFinal()
                    .and()
                    .doNotHaveName("$jacocoData")
                    .should(neverExist())
                    .allowEmptyShould(true)
                    .as("no static state");

    /// What a bean needs stands in its constructor.
    public static final ArchRule CONSTRUCTORS_SAY_WHAT_IS_NEEDED =
            fields().should()
                    .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                    .allowEmptyShould(true)
                    .as("constructor injection");

    /// Web code goes through the desk or the queries, never to the tables.
    public static final ArchRule WEB_WRITES_NO_SQL =
            noClasses()
                    .that()
                    .resideInAPackage("..web..")
                    .and()
                    .resideOutsideOfPackage("clinic.common.web")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
                    .allowEmptyShould(true)
                    .as("web writes no SQL");

    /// Logs go through the logger.
    public static final ArchRule NO_PRINTING =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.as("no printing");

    /// Every package says `@NullMarked`.
    public static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().should(liveInNullMarkedPackages()).as("packages are null-marked");

    public static final List<ArchRule> ALL =
            List.of(
                    DOMAIN_IS_PURE,
                    TIME_COMES_FROM_THE_CLOCK,
                    NAMES_SAY_SOMETHING,
                    NO_STATIC_STATE,
                    CONSTRUCTORS_SAY_WHAT_IS_NEEDED,
                    WEB_WRITES_NO_SQL,
                    NO_PRINTING,
                    PACKAGES_ARE_NULL_MARKED);

    /// Holds all of a module's own classes, tests aside, against all rules.
    public static void hold(String rootPackage) {
        JavaClasses own =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages(rootPackage);
        if (own.isEmpty()) {
            throw new AssertionError("there are no classes in " + rootPackage);
        }
        ALL.forEach(rule -> rule.check(own));
    }

    private static DescribedPredicate<JavaCall<?>> readsTheWallClock() {
        return DescribedPredicate.describe(
                "now() without a Clock, or the system's clock",
                call -> {
                    JavaClass owner = call.getTargetOwner();
                    boolean now =
                            call.getName().equals("now")
                                    && owner.getPackageName().startsWith("java.time")
                                    && call.getTarget().getRawParameterTypes().stream()
                                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
                    boolean system =
                            (owner.isEquivalentTo(Clock.class)
                                            && call.getName().startsWith("system"))
                                    || (owner.isEquivalentTo(System.class)
                                            && call.getName().equals("currentTimeMillis"));
                    return now || system;
                });
    }

    private static ArchCondition<JavaField> neverExist() {
        return new ArchCondition<>("not exist") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                events.add(
                        SimpleConditionEvent.violated(
                                field, field.getFullName() + " is static and can change"));
            }
        };
    }

    private static ArchCondition<JavaClass> liveInNullMarkedPackages() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked =
                        type.getPackage()
                                .tryGetPackageInfo()
                                .map(
                                        info ->
                                                info.isAnnotatedWith(
                                                        "org.jspecify.annotations.NullMarked"))
                                .orElse(false);
                if (!marked) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getName() + " lives in a package not null-marked"));
                }
            }
        };
    }
}
