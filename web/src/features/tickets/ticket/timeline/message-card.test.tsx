import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Message } from "~/lib/api/types";
import { renderWith } from "~/testing/render-with";
import { MessageCard } from "./message-card";

const HOSTILE = [
  "<script>window.hacked = true</script>",
  "<img src=x onerror=\"window.hacked = true\">",
  "[a](javascript:window.hacked=true)",
  "[b](data:text/html;base64,PHNjcmlwdD4=)",
  "![c](javascript:window.hacked=true)",
  "![d](data:image/svg+xml,<svg/onload=alert(1)>)",
  "![e](https://elsewhere.example/pixel.png)",
  "<a href=\"vbscript:x\" onclick=\"x\">f</a>",
  "<iframe src=\"https://elsewhere.example\"></iframe>",
].join("\n\n");

function message(change: Partial<Message>): Message {
  return {
    id: 1, ticket_id: 1, author: { id: 7, username: "nora", name: "<b>Nora</b>" }, author_kind: "customer", body: HOSTILE, is_internal: false, is_ai: false,
    channel: "web", created_at: "2026-03-05T14:00:00Z", attachments: [], client_id: null, feedback: null, ...change,
  };
}

it("shows hostile texts as texts", async () => {
  const { container } = renderWith(<MessageCard message={message({})} />);
  await screen.findByText("e", { selector: "a" });
  expect(container.querySelectorAll("script, iframe, img, svg[onload], [onerror], [onclick]")).toHaveLength(0);
  const addresses = [...container.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
  expect(addresses.filter((address) => address !== "" && !/^https?:\/\//.test(address))).toEqual([]);
  expect(container).toHaveTextContent("<script>window.hacked = true</script>");
  expect(screen.getByText("<b>Nora</b>")).toBeInTheDocument();
  expect("hacked" in window).toBe(false);
});

it("says in words what kind of message it is", () => {
  renderWith(<MessageCard message={message({ body: "Psst", is_internal: true, author_kind: "agent" })} />);
  expect(screen.getByText("Internal note")).toBeInTheDocument();
  renderWith(<MessageCard message={message({ body: "Hello", is_ai: true, author_kind: "agent" })} />);
  expect(screen.getByText("AI reply")).toBeInTheDocument();
});

it("shows a hostile file name as text", () => {
  const file = { id: 5, message_id: 1, file_name: "<img src=x onerror=alert(1)>\u202Efdp.exe", content_type: "application/octet-stream", size: 2_400_000, created_at: "" };
  const { container } = renderWith(<MessageCard message={message({ body: "See", attachments: [file] })} />);
  expect(screen.getByText("<img src=x onerror=alert(1)>\uFFFDfdp.exe")).toBeInTheDocument();
  expect(screen.getByText("2.4 MB")).toBeInTheDocument();
  expect(container.querySelector("img")).toBeNull();
});
