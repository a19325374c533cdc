import type { ReceivedMail } from "./use-inbox";

type MailAction = "retry" | "accept" | "dismiss";

/** What an admin may do about a mail as it stands. */
export function actionsFor({ state, has_raw }: Pick<ReceivedMail, "state" | "has_raw">): MailAction[] {
  switch (state) {
    case "failed":
      return has_raw ? ["retry", "accept", "dismiss"] : ["dismiss"];
    case "held":
      return has_raw ? ["accept", "dismiss"] : ["dismiss"];
    case "ignored":
      return has_raw ? ["accept"] : [];
    case "received":
    case "done":
      return [];
  }
}
