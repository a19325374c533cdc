import eslint from "@eslint/js";
import i18next from "eslint-plugin-i18next";
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import globals from "globals";
import tseslint from "typescript-eslint";

const mayNotImport = (files, ...folders) => ({
  files,
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: [{ group: folders.map((folder) => `~/${folder}/*`), message: "Imports go one way: lib, ui, then features, then app." }] },
    ],
  },
});

export default defineConfig(
  globalIgnores(["dist", "src/lib/api/schema.d.ts", "playwright-report", "test-results"]),
  eslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: ["./tsconfig.json", "./tsconfig.tools.json"], tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      // A route guard throws what redirect() and notFound() make: the router's way.
      "@typescript-eslint/only-throw-error": ["error", { allow: [{ from: "package", package: "@tanstack/router-core", name: ["Redirect", "NotFoundError"] }] }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    extends: [hooks.configs.flat["recommended-latest"]],
  },
  {
    files: ["src/**/*.tsx"],
    extends: [a11y.flatConfigs.strict],
    plugins: { i18next },
    rules: {
      "i18next/no-literal-string": [
        "error",
        {
          mode: "jsx-only",
          "jsx-attributes": { include: ["aria-label", "title", "placeholder", "label", "alt", "description", "nothingFoundMessage"] },
        },
      ],
    },
  },
  { files: ["src/**/*.test.tsx", "src/testing/**"], rules: { "i18next/no-literal-string": "off" } },
  mayNotImport(["src/lib/**"], "ui", "features", "app"),
  mayNotImport(["src/ui/**"], "features", "app"),
  mayNotImport(["src/features/**"], "app"),
  { files: ["*.js", "scripts/**"], languageOptions: { globals: globals.node } },
  { files: ["public/**"], languageOptions: { globals: globals.browser, sourceType: "script" } },
);
