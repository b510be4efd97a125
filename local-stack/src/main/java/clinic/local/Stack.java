package clinic.local;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// The part of `./clinic` that handles processes: `up [--demo] [--detach]`, `down`, `status`,
/// `restart NAME`.
public final class Stack {
    private Stack() {}

    public static void main(String[] args) throws Exception {
        List<String> words = Arrays.asList(args);
        Home home = Home.find();
        try {
            Ports ports = Ports.find();
            int exit =
                    switch (words.isEmpty() ? "" : words.getFirst()) {
                        case "up" -> new Up(home, ports, words).run();
                        case "down" -> new Down(home).run();
                        case "status" -> new Status(home, ports).run();
                        case "restart" -> new Restart(home, ports).run(words);
                        default -> usage();
                    };
            System.exit(exit);
        } catch (Trouble trouble) {
            System.err.println("clinic: " + trouble.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("clinic: " + e + ". See " + home.logs());
            System.exit(1);
        }
    }

    private static int usage() {
        System.err.println(
                "usage: up [--demo] [--detach] [--instances booking=2,notification=3] [--agent JAR=FOLDER]"
                        + " | down | status | restart NAME");
        return 2;
    }
}
