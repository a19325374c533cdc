/** What this is called, in every language. */
export const PRODUCT = "Switchboard";
