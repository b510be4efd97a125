package clinic.chaos;

import clinic.journeys.Unusable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// `./clinic chaos [--seed S] [--minutes M] [--backlog N] [--json]`
public final class Main {
    private static final long A_MILLION = 1_000_000;
    private static final long A_FEW = 2_000;
    private static final long LONG_RUN = 20; // minutes

    private Main() {}

    public static void main(String[] args) {
        List<String> words = Arrays.asList(args);
        boolean json = words.contains("--json");
        try {
            int minutes = (int) number(words, "--minutes", 3);
            long usual = minutes >= LONG_RUN ? A_MILLION : A_FEW;
            var options =
                    new Run.Options(
                            number(words, "--seed", System.currentTimeMillis() % 100_000),
                            minutes,
                            number(words, "--backlog", usual));
            var progress = json ? System.err : System.out;
            progress.println("starting a stack of its own; seed " + options.seed());
            Path home = Path.of(System.getProperty("clinic.home", ".clinic"), "chaos");
            Path checkout = Path.of(System.getProperty("clinic.checkout", "."));
            Ground ground = Ground.start(checkout.toAbsolutePath().normalize(), home);
            ChaosReport report = new Run(ground, options, progress::println).go();
            System.out.println(json ? report.json() : report.text());
            System.exit(report.holds() ? 0 : 1);
        } catch (Unusable e) {
            System.err.println("clinic: " + e.getMessage());
            System.exit(1);
        }
    }

    private static long number(List<String> words, String option, long usual) {
        int at = words.indexOf(option);
        if (at < 0) {
            return usual;
        }
        try {
            return Long.parseLong(words.get(at + 1));
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            throw new Unusable(option + " needs a number.");
        }
    }
}
