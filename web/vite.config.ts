import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env.SWITCHBOARD_URL ?? "http://127.0.0.1:8080";

// The server accepts sockets from pages of its own address only, so the proxy speaks as one of them.
const proxy = { target: server, changeOrigin: true, headers: { origin: server } };

/** What the server allows its pages, so that a preview shows what would be refused there. */
const POLICY =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; connect-src 'self'; " +
  "object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

/** Libraries that the first page needs anyway; charts, editors and Markdown stay with those who use them. */
const SHARED = /node_modules[\\/](@mantine[\\/](core|hooks|notifications)|@tanstack|@floating-ui|i18next|react-i18next)[\\/]|src[\\/](ui|lib)[\\/]/;

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "~": fileURLToPath(new URL("src", import.meta.url)) } },
  server: { host: "127.0.0.1", proxy: { "/api": proxy, "/ws": { ...proxy, ws: true } } },
  preview: { host: "127.0.0.1", headers: { "Content-Security-Policy": POLICY }, proxy: { "/api": proxy, "/ws": { ...proxy, ws: true } } },
  build: {
    target: "es2023",
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What nearly every page needs comes in few files; what a few need comes with them.
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 },
            { name: "shared", test: SHARED, minShareCount: 3, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    testTimeout: 30_000, // a busy machine takes its time; what has to be quick says so itself
    environment: "jsdom",
    setupFiles: ["src/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.js"],
    restoreMocks: true,
    css: false,
  },
});
