import { describe, expect, it } from "vitest";
import { check, differences, misuses } from "./messages.js";

describe("messages", () => {
  it("are the same in both languages here, and all of them are used", () => {
    expect(check(`${import.meta.dirname}/../src`)).toEqual([]);
  });

  it("differ when one language lacks a key, either way", () => {
    expect(differences("common", { a: { b: "x", c: "x" } }, { a: { b: "x", d: "x" } })).toEqual([
      "common: a.c is in one language only",
      "common: a.d is in one language only",
    ]);
  });

  it("may differ in the forms of their plurals", () => {
    expect(differences("common", { day_one: "a day", day_other: "days" }, { day_other: "Tage" })).toEqual([]);
  });

  it("expect the same values and tags", () => {
    expect(differences("common", { a: "<b>{{name}}</b>" }, { a: "<b>{{nam}}</b>" })).toHaveLength(1);
    expect(differences("common", { a: "{{one}} of {{two}}" }, { a: "{{two}}: {{one}}" })).toEqual([]);
  });

  const namespaces = new Map([
    ["common", { close: "Close", status: { open: "Open", closed: "Closed" } }],
    ["tickets", { title: "Tickets" }],
  ]);

  it("are used by name, by part of a name, and by name alone", () => {
    const source = 'useTranslation("tickets"); t("title"); t(`status.${status}`); const label = "close";';
    expect(misuses(namespaces, [["a.tsx", source]])).toEqual([]);
  });

  it("are missed when they are not there, and when nobody uses them", () => {
    expect(misuses(namespaces, [["a.tsx", 't("close"); t("clsoe"); t(`status.${status}`)']])).toEqual([
      "a.tsx: there is no message clsoe",
      "tickets: nobody uses title",
    ]);
  });
});
