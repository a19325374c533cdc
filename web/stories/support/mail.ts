import { ImapFlow } from "imapflow";
import { createTransport } from "nodemailer";
import { expect } from "@playwright/test";

/** Where the demo's mail server listens, at 127.0.0.1. */
export interface MailPorts {
  smtp: number;
  imap: number;
}

/** A mail as its recipient has it. */
export interface Mail {
  subject: string;
  messageId: string;
  inReplyTo: string;
  from: string;
  replyTo: string;
  headers: string;
  text: string;
}

export interface Letter {
  to: string;
  subject: string;
  text: string;
  inReplyTo?: string;
}

/** Somebody with a mail program and an address at the demo's mail server, which takes any password. */
export class Correspondent {
  constructor(
    readonly address: string,
    readonly name: string,
    private readonly ports: MailPorts,
  ) {}

  /** Sends a mail and answers its Message-ID. */
  async write({ to, subject, text, inReplyTo }: Letter): Promise<string> {
    const line = createTransport({ host: "127.0.0.1", port: this.ports.smtp, secure: false, ignoreTLS: true });
    const sent = await line.sendMail({
      from: { name: this.name, address: this.address },
      to,
      subject,
      text,
      ...(inReplyTo === undefined ? {} : { inReplyTo, references: inReplyTo }),
    });
    line.close();
    return sent.messageId;
  }

  /** The first mail whose text has these words, as soon as it is there. Mail waits half a minute for more to tell. */
  async mailWith(words: string): Promise<Mail> {
    const found: Mail[] = [];
    await expect(async () => {
      found.push(...(await this.mails()).filter((mail) => mail.text.includes(words)));
      expect(found, `a mail with "${words}"`).not.toHaveLength(0);
    }).toPass({ timeout: 60_000, intervals: [1_000] });
    const [first] = found;
    if (first === undefined) {
      throw new Error(`No mail says "${words}"`);
    }
    return first;
  }

  async mails(): Promise<Mail[]> {
    const client = new ImapFlow({
      host: "127.0.0.1",
      port: this.ports.imap,
      secure: false,
      doSTARTTLS: false,
      auth: { user: this.address, pass: "any" },
      logger: false,
    });
    await client.connect();
    try {
      const mailbox = await client.mailboxOpen("INBOX", { readOnly: true });
      const mails: Mail[] = [];
      if (mailbox.exists > 0) {
        for await (const message of client.fetch("1:*", { envelope: true, source: true })) {
          const source = message.source?.toString("utf8") ?? "";
          const end = source.indexOf("\r\n\r\n");
          mails.push({
            subject: message.envelope?.subject ?? "",
            messageId: message.envelope?.messageId ?? "",
            inReplyTo: message.envelope?.inReplyTo ?? "",
            from: message.envelope?.from?.[0]?.address ?? "",
            replyTo: message.envelope?.replyTo?.[0]?.address ?? "",
            headers: source.slice(0, end).replaceAll(/\r\n\s+/g, " "),
            text: unfolded(source.slice(end)),
          });
        }
      }
      return mails;
    } finally {
      await client.logout();
    }
  }
}

/** Quoted-printable breaks long lines; what is looked for here is plain English. */
function unfolded(body: string): string {
  return body.replaceAll("=\r\n", "").replaceAll("=3D", "=");
}
