import { dialogText, type DialogData } from "../consent/dialog";
import { userTexts } from "../forms/context";
import { pages } from "../shared/columns";

/** Opens the record dialog; the promise ends when it is closed. */
export async function openRecord(data: DialogData): Promise<void> {
  const texts = userTexts();
  await Xrm.Navigation.navigateTo(
    { pageType: "webresource", webresourceName: pages.record, data: dialogText(data) },
    {
      target: 2,
      position: 1,
      width: { value: 640, unit: "px" },
      height: { value: 85, unit: "%" },
      title: data.decision === "OptIn" ? texts.record.titleIn : texts.record.titleOut,
    },
  );
}
