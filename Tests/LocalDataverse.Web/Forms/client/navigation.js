// Xrm.Navigation: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation
import { guard, plainId, refuse } from "./host.js";
import { alertDialog, confirmDialog, errorDialog, frameDialog } from "./dialogs.js";

const InDialog = 2;

function address(parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  return `/main.aspx?${query}`;
}

const rowAddress = ({ entityName, entityId, formId }) => address({
  pagetype: "entityrecord", etn: entityName, id: plainId(entityId), formid: plainId(formId),
});

function openForm(options, parameters) {
  for (const name of ["useQuickCreateForm", "createFromEntity", "processId", "cmdbar"]) {
    if (options[name]) {
      throw refuse(`Xrm.Navigation.openForm with ${name}`);
    }
  }
  if (parameters && Object.keys(parameters).length > 0) {
    throw refuse("Xrm.Navigation.openForm with form parameters");
  }
  if (options.openInNewWindow) {
    window.open(rowAddress(options));
  } else {
    window.location.assign(rowAddress(options));
  }
  return { savedEntityReference: null };
}

function pageOf(page) {
  switch (page.pageType) {
    case "webresource": {
      const data = page.data ? `?${new URLSearchParams({ data: page.data })}` : "";
      return {
        frame: `/WebResources/${page.webresourceName}${data}`,
        whole: address({ pagetype: "webresource", webresourceName: page.webresourceName, data: page.data }),
      };
    }
    case "entityrecord": {
      const row = rowAddress(page);
      return { frame: row, whole: row };
    }
    default:
      throw refuse(`Xrm.Navigation.navigateTo with pageType ${page.pageType}`);
  }
}

async function navigateTo(page, options = {}) {
  const { frame, whole } = pageOf(page);
  if (options.target === InDialog) {
    const saved = await frameDialog(frame, options);
    return saved ? { savedEntityReference: [saved] } : {};
  }
  window.location.assign(whole);
  return {};
}

export const navigation = guard({
  openForm: async (options, parameters) => openForm(options, parameters),
  navigateTo: async (page, options) => navigateTo(page, options),
  openAlertDialog: (strings, size) => alertDialog(strings, size),
  openConfirmDialog: (strings, size) => confirmDialog(strings, size),
  openErrorDialog: (options) => errorDialog(options),
}, "Xrm.Navigation");
