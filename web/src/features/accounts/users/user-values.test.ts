import { describe, expect, it } from "vitest";
import type { User } from "~/lib/api/types";
import { changesOf, detailsOf, NOBODY, valuesOf } from "./user-values";

const agent = {
  id: 7,
  username: "kim",
  email: "kim@example.org",
  name: "Kim",
  role: "agent",
  departments: [{ id: 1, key: "it", name: "IT" }],
  is_active: true,
  is_available: true,
  capacity: 8,
  skills: ["vpn"],
  languages: ["en"],
  company: "",
  phone: "",
} as unknown as User;

describe("what a form about a user says to the server", () => {
  it("says nothing of what was not changed", () => {
    expect(changesOf(agent, valuesOf(agent))).toEqual({});
    expect(changesOf(agent, { ...valuesOf(agent), capacity: 9, skills: ["vpn", "mail"] })).toEqual({ capacity: 9, skills: ["vpn", "mail"] });
  });

  it("takes whoever becomes a customer out of the departments", () => {
    expect(changesOf(agent, { ...valuesOf(agent), role: "customer" })).toEqual({ role: "customer", departments: [], company: "", phone: "" });
  });

  it("takes working hours away by saying so", () => {
    const always = { ...valuesOf(agent), working_hours: null };
    const hours = { zone: "Europe/Berlin", mon: [{ from: "09:00:00", to: "17:00:00" }], tue: null, wed: null, thu: null, fri: null, sat: null, sun: null };
    expect(changesOf({ ...agent, working_hours: hours }, always)).toEqual({ working_hours: null });
  });

  it("says of a customer nothing that only agents have", () => {
    expect(detailsOf({ ...NOBODY, role: "customer", departments: ["it"] })).not.toHaveProperty("capacity");
  });

  it("knows customers by what they lack, too", () => {
    const customer = { ...agent, role: "customer", capacity: undefined, skills: undefined } as unknown as User;
    expect(valuesOf(customer)).toMatchObject({ capacity: 5, skills: [] });
  });
});
