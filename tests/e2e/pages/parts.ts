/** The product in two parts of about the same size, so that two files can look at them side by side. */
export const isEmployers = (pattern: string) => /^\/(employer|operator)\b/.test(pattern);
export const isOthers = (pattern: string) => !isEmployers(pattern);
