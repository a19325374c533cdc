/** All that is read about misuse is under this key, so that news of it refreshes all that is on the screen. */
export const MISUSE = "misuse";
