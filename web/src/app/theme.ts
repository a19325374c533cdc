import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

const accent: MantineColorsTuple = [
  "#eef0fc", "#dde0f7", "#b9bff0", "#949ee9", "#7782e3", "#5f6bdd", "#4f5bd5", "#4450c8", "#3a45b0", "#2f3994",
];

/** Mantine's neutrals of the dark scheme, with the blue of ours. */
const dark: MantineColorsTuple = [
  "#e6e8ee", "#c3c8d4", "#9aa1b1", "#868d9d", "#363b46", "#2a2e37", "#1f232a", "#14161b", "#0f1115", "#0b0c10",
];

/** A list may hold nothing but options (ARIA), also while it only says that there are none. */
const EMPTY_OPTION = { role: "option", "aria-disabled": true } as const;

/** One accent, one type scale, an 8-px grid. Colours that are no component's are variables in theme.css. */
export const theme = createTheme({
  colors: { accent, dark },
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 6 },
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, monospace',
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "12px", xl: "16px" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.5rem", lineHeight: "1.3" },
      h2: { fontSize: "1.25rem", lineHeight: "1.35" },
      h3: { fontSize: "1rem", lineHeight: "1.4" },
    },
  },
  components: {
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, fz: "xs" } },
    // The placeholder would be a child that a menu may not have (ARIA).
    Menu: { defaultProps: { shadow: "md", radius: "md", withInitialFocusPlaceholder: false } },
    // Its header is no banner of the page.
    Modal: { defaultProps: { radius: "lg", centered: true, attributes: { header: { role: "none" } } }, styles: { title: { fontWeight: 600 } } },
    Select: { defaultProps: { attributes: { empty: EMPTY_OPTION } } },
    MultiSelect: { defaultProps: { attributes: { empty: EMPTY_OPTION } } },
    Table: { defaultProps: { borderColor: "var(--line)" } },
    // Mantine takes two pixels off; these must stay readable.
    InputError: { defaultProps: { size: "md" } },
    InputDescription: { defaultProps: { size: "md" } },
    Alert: { styles: { title: { color: "var(--text)" } } },
    Tabs: { styles: { tab: { paddingBlock: 8 } } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ["label", "description", "input", "error"] } },
  },
});

/** Mantine's own neutrals follow ours, so that the two never differ by a shade. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#ffffff",
    "--mantine-color-text": "#1c1e26",
    "--mantine-color-dimmed": "#5a6070",
    "--mantine-color-placeholder": "#6b7180",
    "--mantine-color-default-border": "#d3d6de",
    "--mantine-color-error": "#c0262d",
  },
  dark: {
    // Mantine's own are as loud as a filled button there.
    "--mantine-color-red-light": "#3a1a1e",
    "--mantine-color-yellow-light": "#33270f",
    "--mantine-color-teal-light": "#12302a",
    "--mantine-color-gray-light": "#23272f",
    "--mantine-color-gray-light-hover": "#2a2e37",
    "--mantine-color-dimmed": "#9aa1b1",
    "--mantine-color-placeholder": "#868d9d",
    "--mantine-color-text": "#e6e8ee",
    "--mantine-color-error": "#ff8787",
  },
});
