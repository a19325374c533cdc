import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderApp } from "~/testing/render-app";
import MarkdownText from "./markdown-text";

it("shows HTML as text and runs nothing", async () => {
  const { container } = await renderApp(<MarkdownText text={'<img src=x onerror="alert(1)"> <script>alert(1)</script> **bold**'} />);
  expect(container.querySelector("img, script")).toBeNull();
  expect(screen.getByText("bold").tagName).toBe("STRONG");
});

it("leads nowhere but to the web and to mail", async () => {
  await renderApp(<MarkdownText text={"[bad](javascript:alert(1)) [good](https://example.org/)"} />);
  expect(screen.getByText("bad")).not.toHaveAttribute("href", expect.stringContaining("javascript"));
  const link = screen.getByText("good");
  expect(link).toHaveAttribute("target", "_blank");
  expect(link).toHaveAttribute("rel", expect.stringContaining("noopener"));
});

it("loads images from here only; others become links", async () => {
  await renderApp(<MarkdownText text={"![ours](/api/attachments/1) ![theirs](https://tracker.example/pixel.png)"} />);
  expect(screen.getByRole("img")).toHaveAttribute("alt", "ours");
  expect(screen.getByText("theirs")).toHaveAttribute("href", "https://tracker.example/pixel.png");
});

it("keeps the line breaks of those who write plain text", async () => {
  const { container } = await renderApp(<MarkdownText text={"one\ntwo"} />);
  expect(container.querySelectorAll("br")).toHaveLength(1);
});
