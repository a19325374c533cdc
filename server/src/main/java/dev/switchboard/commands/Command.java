package dev.switchboard.commands;

import java.io.IOException;
import java.util.List;

/** One thing to do from the command line. */
interface Command {

    /** What it is called by. */
    String name();

    /** How it is used, in a few lines. */
    String usage();

    /**
     * Does it.
     *
     * @param server opens the server's inside, as far as the command needs it
     * @return what the process ends with: 0 when all went well
     * @throws Arguments.Wrong if the arguments are not as they should be
     */
    int run(List<String> arguments, Inside server) throws IOException;
}
