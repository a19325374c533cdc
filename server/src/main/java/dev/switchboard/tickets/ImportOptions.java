package dev.switchboard.tickets;

/**
 * How a file is brought in.
 *
 * @param map              {@code column=field,…}; see {@link ImportMapping}
 * @param source           the name under which its rows are known: brought in twice under one name, they are there once
 * @param makesDepartments whether departments that are not there are made; else such a ticket is left to triage
 * @param isDryRun         whether to look only, and write nothing
 * @param limit            how many rows are read at most
 */
public record ImportOptions(String map, String source, boolean makesDepartments, boolean isDryRun, long limit) {
}
