import { expect, it } from "vitest";
import { changeOf, losesPassword, type MailSettings, portFor, valuesOf } from "./mail-change";

const SETTINGS: MailSettings = {
  host: "smtp.example.com", port: 587, security: "starttls", username: "desk", has_password: true, sender_name: "Desk", sender_address: "desk@example.com", reply_address: "",
  max_connections: 4, language: "en",
};

it("sends a password only if one was typed", () => {
  expect(changeOf(valuesOf(SETTINGS))).not.toHaveProperty("password");
  expect(changeOf({ ...valuesOf(SETTINGS), password: "secret", port: "465" })).toMatchObject({ password: "secret", port: 465 });
  expect(changeOf(valuesOf(SETTINGS))).not.toHaveProperty("has_password");
});

it("knows when the kept password would be gone", () => {
  expect(losesPassword(SETTINGS, { ...valuesOf(SETTINGS), host: "SMTP.example.com " })).toBe(false);
  expect(losesPassword(SETTINGS, { ...valuesOf(SETTINGS), host: "other.example.com" })).toBe(true);
  expect(losesPassword(SETTINGS, { ...valuesOf(SETTINGS), username: "else" })).toBe(true);
  expect(losesPassword({ ...SETTINGS, has_password: false }, { ...valuesOf(SETTINGS), host: "x" })).toBe(false);
});

it("changes a usual port with the encryption and leaves another alone", () => {
  expect(portFor("tls", 587)).toBe(465);
  expect(portFor("none", 465)).toBe(25);
  expect(portFor("tls", 2525)).toBe(2525);
});
