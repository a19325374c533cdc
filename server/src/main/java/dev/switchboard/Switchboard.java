package dev.switchboard;

import dev.switchboard.commands.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The whole of Switchboard: one process, whose modules are the packages beside this class. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Switchboard {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int LEAST_CARRIERS = 64;

    /** Starts the server, or runs the command that is named first and ends. */
    public static void main(String[] arguments) {
        provideCarriers();
        if (Commands.isCommand(arguments)) {
            System.exit(new Commands(Switchboard.class).run(arguments));
        }
        SpringApplication.run(Switchboard.class, arguments);
    }

    /**
     * A virtual thread that waits for a lock while a class is loaded keeps the platform thread that carries it. With as few carriers as a small
     * machine has cores, all of them can wait for one that has no carrier left to go on with, and the server stands still for good
     * (seen with the locks of a jar in the jar; Spring Boot's issue 51463). To be called before the first virtual thread.
     */
    private static void provideCarriers() {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, Integer.toString(Math.max(LEAST_CARRIERS, 4 * Runtime.getRuntime().availableProcessors())));
        }
    }
}
