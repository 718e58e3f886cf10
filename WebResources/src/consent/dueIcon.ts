import { icons, request, requestStatuses } from "../shared/columns";
import { objectOf, textOf } from "../shared/words";
import type { Texts } from "../texts";

const waiting: readonly number[] = [
  requestStatuses.Open, requestStatuses.WaitsForOfficer, requestStatuses.WaitsForPerson,
];

/** Whether a request waits though its time is over. */
export const isOverdue = (status: unknown, dueOn: unknown, now: Date): boolean =>
  waiting.includes(Number(status)) && new Date(textOf(dueOn, 40)).getTime() < now.getTime();

/** The icon and its tooltip for a request in a view, given as the JSON of its columns: none unless it is overdue. */
export function dueIconFor(texts: Texts, rowData: string, now: Date): [string, string] {
  const row = objectOf(rowData.length > 100_000 ? null : JSON.parse(rowData));
  const [status, dueOn] = [request.status, request.dueOn].map((column) => row[`${column}_Value`] ?? row[column]);
  return isOverdue(status, dueOn, now) ? [icons.finding, texts.decide.overdue] : ["", ""];
}
