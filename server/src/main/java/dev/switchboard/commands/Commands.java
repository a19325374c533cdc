package dev.switchboard.commands;

import java.io.IOException;
import java.util.List;

import dev.switchboard.platform.problem.Problem;

/** Finds the command that is meant and runs it. */
public final class Commands {

    private static final List<Command> ALL = List.of(new ImportCommand(), new MailCommand(), new BackupCommand(), new RestoreCommand(), new VerifyLogCommand(), new DoctorCommand(),
            new EvaluateCommand(), new BenchAiCommand(), new RehearseCommand());

    private final Inside inside;

    /** @param application the class that the server is started by */
    public Commands(Class<?> application) {
        this.inside = new Inside(application);
    }

    /** Whether the arguments of the process name a command; without one the server is meant. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** Runs the command; answers what the process is to end with: 0 done, 1 trouble, 2 not understood. */
    public int run(String[] arguments) {
        var command = ALL.stream().filter(known -> known.name().equals(arguments[0])).findFirst().orElse(null);
        if (command == null) {
            System.err.println("There is no command " + arguments[0] + "; there are " + String.join(", ", ALL.stream().map(Command::name).toList()));
            return 2;
        }
        var rest = List.of(arguments).subList(1, arguments.length);
        if (rest.contains("--help")) {
            System.out.println(command.usage());
            return 0;
        }
        try {
            return command.run(rest, inside);
        } catch (Arguments.Wrong wrong) {
            System.err.println(command.name() + " " + wrong.getMessage());
            System.err.println(command.usage());
            return 2;
        } catch (Problem | IOException failure) {
            System.err.println(command.name() + ": " + failure.getMessage());
            return 1;
        }
    }
}
