import { dialogText, type DialogData } from "../consent/dialog";
import { userTexts } from "../forms/context";
import { listMark } from "../lists/mark";
import { pages } from "../shared/columns";

/** Opens the record dialog; the promise ends when it is closed. */
export async function openRecord(data: DialogData): Promise<void> {
  const { record } = userTexts();
  await openPage(pages.record, dialogText(data), data.decision === "OptIn" ? record.titleIn : record.titleOut);
}

/** Opens the dialog that takes back the refusals of a finding; the promise ends when it is closed. */
export async function openTakeBack(findingId: string): Promise<void> {
  await openPage(pages.takeback, findingId, userTexts().takeBack.title);
}

/** Opens the dialog in which an officer works on a finding; the promise ends when it is closed. */
export async function openFinding(findingId: string): Promise<void> {
  await openPage(pages.finding, findingId, userTexts().finding.title);
}

/** Opens the dialog that takes back the list of a request; the promise ends when it is closed. */
export async function openTakeBackList(requestId: string): Promise<void> {
  await openPage(pages.takeback, `${listMark}${requestId}`, userTexts().takeBack.listTitle);
}

/** Opens the dialog in which an officer decides a request; the promise ends when it is closed. */
export async function openDecide(requestId: string): Promise<void> {
  await openPage(pages.decide, requestId, userTexts().decide.title);
}

/** Opens the dialog that compares a version of the privacy policy with others; the promise ends when it is closed. */
export async function openPolicy(policyId: string): Promise<void> {
  await openPage(pages.policy, policyId, userTexts().policy.title);
}

async function openPage(webresourceName: string, data: string, title: string): Promise<void> {
  await Xrm.Navigation.navigateTo(
    { pageType: "webresource", webresourceName, data },
    { target: 2, position: 1, width: { value: 640, unit: "px" }, height: { value: 85, unit: "%" }, title },
  );
}
