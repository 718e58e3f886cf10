import { mostPeople } from "../consent/dialog";
import { personTable } from "../consent/flags";
import { rowId } from "../forms/context";
import { attachEmail, checkRecipients as checkNow } from "../forms/email";
import { attachPerson } from "../forms/person";
import { reloadPanel } from "../forms/panel";
import { email, finding, forms, request, requestKinds, requestStatuses } from "../shared/columns";
import { guarded, guardedWith } from "../shared/guard";
import type { PersonRow } from "../shared/names";
import { guidOf, nameOf } from "../shared/words";
import { openDecide, openFinding, openPolicy, openRecord, openTakeBack, openTakeBackList } from "./dialog";

const consentTab = "consent";

/** Which row banner and guard were attached for: rules are evaluated again and again. */
const attached = new WeakMap<object, string>();

/**
 * The enable rule of the command "Consent": true at once, and on the side banner and guard on forms that are not ours.
 */
export const attach = guardedWith(true, (form: Xrm.FormContext): boolean => {
  guarded(() => {
    const id = rowId(form);
    if (attached.get(form.data.entity) === id) {
      return;
    }

    attached.set(form.data.entity, id);
    if (form.data.entity.getEntityName() === email.table) {
      attachEmail(form);
    } else {
      attachPerson(form);
    }
  })();
  return true;
});

/** Opens our form of the row, or goes to its consent tab when it is open already. */
export const openConsent = guarded(async (form: Xrm.FormContext) => {
  const table = form.data.entity.getEntityName();
  // Nothing is the current one where somebody has a single form only:
  // https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/formcontext-ui-formselector/getcurrentitem
  const current = form.ui.formSelector.getCurrentItem() as { getId(): string } | null;
  const tab = form.ui.tabs.get(consentTab);
  if (tab !== null && (current === null || isOurs(table, guidOf(current.getId())))) {
    tab.setFocus();
    return;
  }

  await open(table, rowId(form));
});

/** Opens our form of the one row that is selected. */
export const openConsentOf = guarded(async (selected: readonly Xrm.EntityReference[]) => {
  const row = selected[0];
  if (row !== undefined) {
    await open(row.TypeName, guidOf(row.Id) ?? "");
  }
});

/** Opens the record dialog for the row of a form. */
export const recordOptOut = guarded(async (form: Xrm.FormContext) => {
  const row = personRow(form.data.entity.getEntityName(), rowId(form), form.data.entity.getPrimaryAttributeValue());
  if (row !== null) {
    await openRecord({ rows: [row], decision: "OptOut", channels: [] });
    // Reading the form again would lose what somebody typed and did not save.
    if (!form.data.getIsDirty()) {
      await form.data.refresh(false);
    }

    await reloadPanel(form);
  }
});

/** Opens the record dialog for the selected rows, and reads the grid again afterwards. */
export const recordOptOutOf = guarded(
  async (selected: readonly Xrm.EntityReference[], grid: Pick<Xrm.Controls.GridControl, "refresh">) => {
    const rows = selected.slice(0, mostPeople)
      .map((row) => personRow(row.TypeName, row.Id, row.Name))
      .filter((row): row is PersonRow => row !== null);
    if (rows.length > 0) {
      await openRecord({ rows, decision: "OptOut", channels: [] });
      grid.refresh();
    }
  },
);

/** Opens the record dialog for an address that is typed there, and reads the grid again afterwards. */
export const recordTyped = guarded(async (grid: Pick<Xrm.Controls.GridControl, "refresh">) => {
  await openRecord({ rows: [], isTyped: true, decision: "OptOut", channels: [] });
  grid.refresh();
});

/** The enable rule of the command "Decide": a request that waits. */
export const isWaiting = guardedWith(false, (form: Xrm.FormContext): boolean => {
  const status: unknown = form.getAttribute(request.status)?.getValue();
  return status === requestStatuses.WaitsForOfficer || status === requestStatuses.WaitsForPerson;
});

/** Opens the dialog in which an officer decides the request of a form. */
export const decideRequest = guarded(async (form: Xrm.FormContext) => {
  await openDecide(rowId(form));
  await form.data.refresh(false);
});

/** Checks the recipients of an e-mail and says what it found. */
export const checkRecipients = guarded((form: Xrm.FormContext) => checkNow(form));

/** The enable rule of the command "Take back refusals": a finding of a burst of them. */
export const isBurst = guardedWith(false, (form: Xrm.FormContext): boolean =>
  form.getAttribute(finding.rule)?.getValue() === finding.burst);

/** Opens the dialog in which an officer takes back the refusals that a finding names. */
export const takeBackBurst = guarded(async (form: Xrm.FormContext) => {
  await openTakeBack(rowId(form));
});

/** The enable rule of "Work on it" and "Compare versions": a row that is stored. */
export const isStored = guardedWith(false, (form: Xrm.FormContext): boolean => rowId(form) !== "");

/** Opens the dialog in which an officer works on the finding of a form. */
export const workOnFinding = guarded(async (form: Xrm.FormContext) => {
  await openFinding(rowId(form));
  await form.data.refresh(false);
});

/** Opens the dialog that compares the version of the privacy policy on a form with others. */
export const comparePolicy = guarded(async (form: Xrm.FormContext) => {
  await openPolicy(rowId(form));
});

/** The enable rule of the command "Take back the list": a request that is one. */
export const isList = guardedWith(false, (form: Xrm.FormContext): boolean =>
  form.getAttribute(request.kind)?.getValue() === requestKinds.List);

/** Opens the dialog in which an officer takes back what the list of a request refused. */
export const takeBackList = guarded(async (form: Xrm.FormContext) => {
  await openTakeBackList(rowId(form));
  await form.data.refresh(false);
});

function isOurs(table: string, form: string | null): boolean {
  const ours: Readonly<Record<string, Readonly<Record<string, string>>>> = forms;
  const known = ours[table];
  return known !== undefined && (form === known["consent"] || form === known["officer"]);
}

async function open(table: string, id: string): Promise<void> {
  const ours: Readonly<Record<string, { readonly consent: string }>> = forms;
  const form = ours[table];
  if (form !== undefined && id !== "") {
    await Xrm.Navigation.openForm({ entityName: table, entityId: id, formId: form.consent });
  }
}

function personRow(table: string, id: string, name: string): PersonRow | null {
  const known = personTable(table);
  const guid = guidOf(id);
  return known === null || guid === null ? null : { table: known, id: guid, name: nameOf(name, 200) };
}
