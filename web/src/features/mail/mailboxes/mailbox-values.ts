import type { Mailbox, MailboxSettings } from "./use-mailboxes";

/** A mailbox as the form has it. Fields are called as on the wire. */
export interface MailboxValues {
  name: string;
  address: string;
  host: string;
  port: number | string;
  security: MailboxSettings["security"];
  username: string;
  password: string;
  folder: string;
  department: string;
  mark_seen: boolean;
  is_enabled: boolean;
}

const PORTS = { tls: 993, starttls: 143, none: 143 } as const;

export function valuesOf(mailbox: Mailbox | null): MailboxValues {
  return mailbox === null
    ? { name: "", address: "", host: "", port: PORTS.tls, security: "tls", username: "", password: "", folder: "INBOX", department: "", mark_seen: true, is_enabled: true }
    : {
        name: mailbox.name, address: mailbox.address, host: mailbox.host, port: mailbox.port, security: mailbox.security, username: mailbox.username,
        password: "", folder: mailbox.folder, department: mailbox.department, mark_seen: mailbox.mark_seen, is_enabled: mailbox.is_enabled,
      };
}

/** No password in the form: the server keeps the one it has. */
export function settingsOf(values: MailboxValues): MailboxSettings {
  const { password, ...rest } = values;
  return { ...rest, port: Number(values.port), folder: values.folder.trim() === "" ? "INBOX" : values.folder.trim(), password: password === "" ? null : password };
}

/** The usual port goes along with the way of keeping the connection secret, unless another was chosen. */
export function portFor(security: MailboxSettings["security"], before: MailboxSettings["security"], port: number | string): number | string {
  return Number(port) === PORTS[before] ? PORTS[security] : port;
}
