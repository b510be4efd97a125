package clinic.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `./clinic bench [NAME…] [--rounds N] [--quick]`: measures, prints a table, writes JSON and a
/// plot under `benchmarks/target/bench`, beside what earlier runs have measured, and ends with 1
/// where a figure misses its goal. A quick look keeps its results apart.
public final class Main {
    private static final int ROUNDS = 5;
    private static final int QUICK_ROUNDS = 1;
    private static final double QUICK_SCALE = 0.1;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean quick = words.remove("--quick");
        int rounds = quick ? QUICK_ROUNDS : ROUNDS;
        int at = words.indexOf("--rounds");
        if (at >= 0) {
            words.remove(at);
            rounds = Integer.parseInt(words.remove(at));
        }
        List<Figure> wanted = wanted(words);
        Path checkout = Path.of(System.getProperty("clinic.checkout", ".")).toAbsolutePath();
        Map<String, Goal> goals = Goal.read(checkout.resolve("benchmarks/goals.properties"));
        System.exit(measure(wanted, checkout, goals, rounds, quick ? QUICK_SCALE : 1));
    }

    private static List<Figure> wanted(List<String> names) {
        List<Figure> all = Figures.all();
        List<String> known = all.stream().map(Figure::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                System.err.println("There is no figure \"" + name + "\". There are: " + known);
                System.exit(2);
            }
        }
        return all.stream()
                .filter(figure -> names.isEmpty() || names.contains(figure.name()))
                .toList();
    }

    private static int measure(
            List<Figure> figures, Path checkout, Map<String, Goal> goals, int rounds, double scale)
            throws Exception {
        List<Result> results;
        List<String> failed = new ArrayList<>();
        try (Bench bench =
                new Bench(checkout, goals, new Rounds(rounds, System.out::println), scale)) {
            for (Figure figure : figures) {
                System.out.println(figure.name());
                try {
                    figure.measure(bench);
                    Report.write(bench.folder(), bench.results());
                } catch (Exception e) {
                    failed.add(figure.name());
                    e.printStackTrace();
                }
            }
            results = bench.results();
        }
        System.out.println();
        System.out.print(Report.table(results));
        failed.forEach(name -> System.out.println("FAILED " + name));
        return failed.isEmpty() && results.stream().allMatch(Result::met) ? 0 : 1;
    }
}
