/** What the admin's page of triage reads is read anew together. */
export const TRIAGE = "triage";
