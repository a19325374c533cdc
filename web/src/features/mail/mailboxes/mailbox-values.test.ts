import { expect, it } from "vitest";
import { portFor, settingsOf, valuesOf } from "./mailbox-values";

it("begins with what most servers want", () => {
  expect(valuesOf(null)).toMatchObject({ port: 993, security: "tls", folder: "INBOX", mark_seen: true, is_enabled: true });
});

it("leaves a password out that was not typed, so that the known one stays", () => {
  expect(settingsOf({ ...valuesOf(null), password: "" }).password).toBeNull();
  expect(settingsOf({ ...valuesOf(null), password: " a b " }).password).toBe(" a b ");
});

it("sends a number as port and a folder in any case", () => {
  expect(settingsOf({ ...valuesOf(null), port: "1143", folder: "  " })).toMatchObject({ port: 1143, folder: "INBOX" });
});

it("moves the usual port along with the security, and leaves a chosen one alone", () => {
  expect(portFor("starttls", "tls", 993)).toBe(143);
  expect(portFor("tls", "starttls", 143)).toBe(993);
  expect(portFor("tls", "none", 3143)).toBe(3143);
});
