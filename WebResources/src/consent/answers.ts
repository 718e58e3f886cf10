import { instantOf, itemsOf, objectOf, textOf } from "../shared/words";

/** What optout_CheckConsent says of one person or address. */
export interface ConsentAnswer {
  readonly question: string;
  readonly allowed: boolean;
  readonly rule: string;
  readonly reason: string;
  readonly since: Date | null;
  readonly change: string;
}

/** The answers of optout_CheckConsent. What is not clearly allowed is refused, as a send would be. */
export function answersIn(answers: unknown, most: number): ConsentAnswer[] {
  return itemsOf(answers, most).map((answer) => {
    const { question, allowed, rule, reason, since, change } = objectOf(answer);
    return {
      question: textOf(question, 500),
      allowed: allowed === true,
      rule: textOf(rule, 100),
      reason: textOf(reason, 500),
      since: instantOf(since),
      change: textOf(change, 500),
    };
  });
}
