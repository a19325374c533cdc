import type { components } from "~/lib/api/schema";

export type MailSettings = components["schemas"]["SettingsMail"];
export type MailChange = components["schemas"]["MailChange"];
export type Encryption = MailSettings["security"];

export interface MailValues {
  host: string;
  port: number | string;
  security: Encryption;
  username: string;
  /** Empty for the one that is kept. */
  password: string;
  sender_name: string;
  sender_address: string;
  reply_address: string;
  max_connections: number | string;
  language: MailSettings["language"];
}

export function valuesOf(settings: MailSettings): MailValues {
  const { host, port, security, username, sender_name, sender_address, reply_address, max_connections, language } = settings;
  return { host, port, security, username, password: "", sender_name, sender_address, reply_address, max_connections, language };
}

export function changeOf({ password, port, max_connections, ...values }: MailValues): MailChange {
  return { ...values, port: Number(port), max_connections: Number(max_connections), ...(password === "" ? {} : { password }) };
}

/** Whether saving these takes away the password that is kept: it was given for another account, or another server. */
export function losesPassword(settings: MailSettings, values: MailValues): boolean {
  return (
    settings.has_password &&
    (settings.host.toLowerCase() !== values.host.trim().toLowerCase() || settings.username !== values.username.trim())
  );
}

/** The port that servers listen at for it, as long as nobody chose another. */
export function portFor(security: Encryption, port: number | string): number | string {
  const usual: Record<Encryption, number> = { none: 25, starttls: 587, tls: 465 };
  return Object.values(usual).includes(Number(port)) ? usual[security] : port;
}
