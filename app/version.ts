// The version that genesis facts, pages and PDFs name.
export const appVersion = "0.1.0";
