import type { Term } from "./terms.ts";

/**
 * What can stand in the way of working (SE04 P7: personal, financial, housing or
 * childcare barriers). About somebody's circumstances, never their health.
 */
export const IN_THE_WAY = [
  { code: "money", label: "Money", easy: "Money" },
  { code: "benefits", label: "What happens to benefits", easy: "What happens to my benefits" },
  { code: "debt", label: "Debt", easy: "I owe money" },
  { code: "housing", label: "Housing", easy: "Where I live" },
  { code: "childcare", label: "Childcare", easy: "Care for my children" },
  { code: "caring", label: "Caring for somebody", easy: "I look after someone" },
  { code: "travel", label: "Travel", easy: "Getting to work" },
  { code: "papers", label: "Papers, such as proof of identity or a bank account", easy: "Papers, like a passport or a bank account" },
  { code: "phone", label: "No phone, computer or internet", easy: "I have no phone or internet" },
  { code: "clothes", label: "Clothes for work", easy: "Clothes for work" },
  { code: "confidence", label: "Confidence", easy: "I do not feel sure of myself" },
  { code: "time", label: "Other things in the week", easy: "Other things in my week" },
  { code: "family", label: "What the family thinks", easy: "What my family thinks" },
  { code: "safety", label: "Feeling safe", easy: "I do not feel safe" },
] as const satisfies readonly Term[];

export type InTheWayCode = (typeof IN_THE_WAY)[number]["code"];
