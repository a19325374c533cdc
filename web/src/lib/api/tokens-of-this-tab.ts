import { exclusively, renewByCookie } from "./renewal";
import { hearTabs, tellTabs } from "./tabs";
import { Tokens } from "./tokens";

export const tokens = new Tokens({ renew: renewByCookie, exclusively, tell: tellTabs, now: Date.now });

hearTabs((message) => tokens.hear(message));
