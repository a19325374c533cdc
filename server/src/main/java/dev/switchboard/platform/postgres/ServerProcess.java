package dev.switchboard.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tells PostgreSQL's processes on a cluster from all the others: a process id alone may have gone to a stranger since. */
final class ServerProcess {

    private ServerProcess() {
    }

    static boolean runsOn(ProcessHandle process, Path cluster) {
        var info = process.info();
        var program = info.command().map(Path::of).map(Path::getFileName).map(Path::toString).orElse("");
        // Linux appends " (deleted)" where the program's file has been replaced since.
        if (!program.equals("postgres") && !program.startsWith("postgres ")) {
            return false;
        }
        return worksIn(process, cluster)
                || info.arguments().map(arguments -> Stream.of(arguments).anyMatch(cluster.toString()::equals)).orElse(false);
    }

    /** Every process of a server on this cluster, also those whose server has died. Only Linux can tell; elsewhere there is none. */
    static Stream<ProcessHandle> allOn(Path cluster) {
        return ProcessHandle.allProcesses().filter(process -> worksIn(process, cluster) && runsOn(process, cluster));
    }

    // The server and all its children stay in the cluster's folder.
    private static boolean worksIn(ProcessHandle process, Path cluster) {
        try {
            var workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
            return Files.exists(workingFolder) && Files.isSameFile(workingFolder, cluster);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
