import type { QueryClient } from "@tanstack/react-query";
import { tokens } from "~/lib/api/tokens-of-this-tab";
import { connection, onLiveEvent } from "~/lib/live/live";

/** Live updates last as long as the session. What they could not tell is read anew. */
export function watchLiveUpdates(queries: QueryClient): void {
  let caughtUp = false;

  tokens.onChange((_, token) => {
    if (token) {
      connection.start();
    } else {
      caughtUp = false;
      connection.stop();
    }
  });

  onLiveEvent(["ready", "resync"], ({ type }) => {
    // What happened between the first reading of a list and the first word of the socket was told to nobody.
    if (type === "resync" || !caughtUp) {
      void queries.invalidateQueries();
    }
    caughtUp = true;
  });
}
