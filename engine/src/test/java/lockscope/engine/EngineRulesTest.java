package lockscope.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Formatter;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the engine must not do, so that equal input gives equal output on every machine.
///
/// A rule forbids what can differ between two runs, even where a careful use of it would do no harm: care cannot be
/// tested.
class EngineRulesTest {
    private static final JavaClasses ENGINE = engine();

    private static JavaClasses engine() {
        try {
            return new ClassFileImporter()
                    .importPath(Path.of(SimTime.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("lockscope.(**)").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void time_comes_from_the_simulation() {
        forbidCalls(
                "simulated time is a long of nanoseconds that the machine hands out",
                method(System.class, "currentTimeMillis"),
                method(System.class, "nanoTime"));
        forbidPackages("simulated time is a long of nanoseconds that the machine hands out", "java.time..");
        forbidClasses(
                "simulated time is a long of nanoseconds that the machine hands out",
                java.util.Date.class,
                java.util.Calendar.class,
                java.util.Timer.class);
    }

    @Test
    void chance_comes_from_the_seeded_source_in_the_memory() {
        forbidCalls(
                "chance has one door",
                method(Math.class, "random"),
                method(StrictMath.class, "random"),
                method(Collections.class, "shuffle"));
        forbidClasses(
                "chance has one door",
                Random.class,
                RandomGenerator.class,
                ThreadLocalRandom.class,
                java.util.SplittableRandom.class,
                java.security.SecureRandom.class,
                java.util.UUID.class);
    }

    @Test
    void identity_hashes_differ_between_runs() {
        forbidCalls(
                "an identity hash is an address in disguise",
                method(System.class, "identityHashCode"),
                method(Object.class, "hashCode"),
                inherited(Enum.class, "hashCode"));
        forbidClasses("an identity hash is an address in disguise", IdentityHashMap.class);
    }

    @Test
    void collections_are_iterated_in_a_known_order() {
        String reason = "their order depends on hashes or on the run: take an array, a List, an EnumMap, a TreeMap, "
                + "a LinkedHashMap, a LinkedHashSet or a Collector that is given one";
        forbidClasses(
                reason,
                java.util.HashMap.class,
                java.util.HashSet.class,
                WeakHashMap.class,
                ConcurrentHashMap.class,
                java.util.Hashtable.class);
        forbidCalls(
                reason,
                method(Map.class, "of"),
                method(Map.class, "ofEntries"),
                method(Map.class, "copyOf"),
                method(Set.class, "of"),
                method(Set.class, "copyOf"),
                method(Collectors.class, "toSet"),
                method(Collectors.class, "toUnmodifiableSet"),
                method(Collectors.class, "toUnmodifiableMap"),
                method(Collectors.class, "groupingByConcurrent"),
                method(Collectors.class, "toConcurrentMap"),
                withFewerParameters(Collectors.class, "toMap", 4),
                withFewerParameters(Collectors.class, "groupingBy", 3));
    }

    @Test
    void streams_are_sequential() {
        forbidCalls(
                "a parallel stream reduces in any order",
                inherited(BaseStream.class, "parallel"),
                inherited(Collection.class, "parallelStream"),
                access -> access.getTargetOwner().isEquivalentTo(Arrays.class)
                        && access.getName().startsWith("parallel"));
    }

    @Test
    void text_does_not_depend_on_the_locale_or_the_platform() {
        String reason = "the user's locale must not show in a trace, a figure or a message of the engine";
        forbidCalls(
                reason,
                method(Locale.class, "getDefault"),
                withoutLocale(String.class, "format"),
                method(String.class, "formatted"),
                withoutLocale(String.class, "toUpperCase"),
                withoutLocale(String.class, "toLowerCase"),
                withoutLocale(PrintStream.class, "printf"),
                withoutLocale(PrintStream.class, "format"),
                withoutLocale(Formatter.class, "<init>"),
                method(System.class, "lineSeparator"));
        forbidPackages(reason, "java.text..");
    }

    @Test
    void the_engine_sees_neither_environment_nor_files_nor_network() {
        String reason = "whoever calls the engine hands it text and takes text from it";
        forbidCalls(
                reason,
                method(System.class, "getenv"),
                method(System.class, "getProperty"),
                method(System.class, "getProperties"),
                method(System.class, "exit"),
                method(Boolean.class, "getBoolean"),
                method(Integer.class, "getInteger"),
                method(Long.class, "getLong"),
                inherited(Throwable.class, "printStackTrace"),
                method(System.class, "in"),
                method(System.class, "out"),
                method(System.class, "err"));
        forbidClasses(
                reason,
                File.class,
                java.io.FileInputStream.class,
                java.io.FileOutputStream.class,
                java.io.FileReader.class,
                java.io.FileWriter.class,
                java.io.RandomAccessFile.class);
        forbidPackages(reason, "java.nio.file..", "java.nio.channels..", "java.net..", "javax.net..");
    }

    private static void forbidClasses(String reason, Class<?>... classes) {
        List<Class<?>> forbidden = List.of(classes);
        noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "are one of "
                                + Arrays.stream(classes)
                                        .map(Class::getSimpleName)
                                        .toList(),
                        (JavaClass used) -> forbidden.stream().anyMatch(used::isEquivalentTo)))
                .because(reason)
                .check(ENGINE);
    }

    private static void forbidPackages(String reason, String... packages) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because(reason)
                .check(ENGINE);
    }

    private static void forbidCalls(String reason, Call... calls) {
        List<Call> forbidden = List.of(calls);
        noClasses()
                .should()
                .accessTargetWhere(describe(
                        "it is forbidden to the engine",
                        access -> forbidden.stream().anyMatch(call -> call.matches(access))))
                .because(reason)
                .check(ENGINE);
    }

    /// What a rule asks of each call, method reference and use of a field.
    private interface Call {
        boolean matches(JavaAccess<?> access);
    }

    /// Every overload of a method, or a field, of exactly this class: `Set.of`, but not `EnumSet.of`.
    private static Call method(Class<?> owner, String name) {
        return access ->
                access.getName().equals(name) && access.getTargetOwner().isEquivalentTo(owner);
    }

    /// Every overload of a method of this class or of one below it.
    private static Call inherited(Class<?> owner, String name) {
        return access ->
                access.getName().equals(name) && access.getTargetOwner().isAssignableTo(owner);
    }

    private static Call withoutLocale(Class<?> owner, String name) {
        Call method = method(owner, name);
        return access -> method.matches(access)
                && parameters(access).stream().noneMatch(type -> type.isEquivalentTo(Locale.class));
    }

    private static Call withFewerParameters(Class<?> owner, String name, int count) {
        Call method = method(owner, name);
        return access -> method.matches(access) && parameters(access).size() < count;
    }

    private static List<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target ? target.getRawParameterTypes() : List.of();
    }
}
