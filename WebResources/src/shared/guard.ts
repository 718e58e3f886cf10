/** Says an error where an administrator looks for it, and nowhere else: a form must go on working. */
function tell(error: unknown): void {
  // eslint-disable-next-line no-console -- there is no other place that harms nobody
  console.error("OptOut:", error);
}

/** A function out of which no error comes: a fallback is the answer when it fails. */
export function guardedWith<A extends unknown[], R>(fallback: R, work: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    try {
      return work(...args);
    } catch (error) {
      tell(error);
      return fallback;
    }
  };
}

/** A handler out of which no error comes, now or later: what goes wrong in here never blocks a form. */
export function guarded<A extends unknown[]>(work: (...args: A) => unknown): (...args: A) => void {
  return guardedWith(undefined, (...args: A): undefined => {
    Promise.resolve(work(...args)).catch(tell);
  });
}
