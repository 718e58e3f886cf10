import type { Answer, Api, Client, Parameters } from "./client";
import { textOf } from "./words";

/** How far something has come that takes many calls: told after each. */
export type Tell = (answer: Answer) => void;

/** Something that takes many calls. What breaks off goes on where it was when it is done again. */
export interface Run {
  /** Calls until it is finished, and gives the last answer. */
  go(tell: Tell): Promise<Answer>;
}

// A call does seconds of work: whatever needs more of them does not end.
const mostCalls = 20_000;
// A page or a file of 64 million characters is more than any browser shows.
const longestReport = 64_000_000;

/** Takes the baseline to its end; the server keeps the place. */
export function baselineRun(client: Client): Run {
  return run(client, "Baseline", () => ({}));
}

/** Does what is due regularly; the server keeps the place. */
export function regularRun(client: Client, isCompletePass: boolean): Run {
  let isAsked = !isCompletePass;
  return run(client, "RunDue", () => ({ CompletePass: isAsked ? undefined : true }), () => {
    isAsked = true;
  });
}

/** Runs the compliance check, by every rule or by one. */
export function checkRun(client: Client, rule?: string): Run {
  let [CheckId, Cursor]: [string | undefined, string | undefined] = [undefined, undefined];
  return run(client, "RunComplianceCheck", () => ({ CheckId, Cursor, Rule: rule }), (answer) => {
    [CheckId, Cursor] = [textOf(answer["CheckId"], 40), textOf(answer["Cursor"])];
  });
}

/** A form in which the report on compliance is made. */
export type ReportFormat = "html" | "json" | "csv";

/** Makes the report on compliance, and puts its parts together. */
export async function makeReport(client: Client, format: ReportFormat, language: string, tell: Tell): Promise<string> {
  let cursor: string | undefined;
  let content = "";
  await run(client, "ReadComplianceReport", () => ({ Format: format, Language: language, Cursor: cursor }), (answer) => {
    content += textOf(answer["Content"], longestReport);
    cursor = textOf(answer["Cursor"]);
  }).go(tell);
  return content;
}

function run(client: Client, api: Api, next: () => Parameters, after: (answer: Answer) => void = () => undefined): Run {
  return {
    async go(tell: Tell): Promise<Answer> {
      for (let calls = 0; calls < mostCalls; calls++) {
        const answer = await client.call(api, next());
        if (typeof answer["Finished"] !== "boolean") {
          throw new Error(`${api} does not say whether it is finished.`);
        }

        after(answer);
        if (answer["Finished"]) {
          return answer;
        }

        tell(answer);
      }

      throw new Error(`${api} does not end.`);
    },
  };
}
