// Saving: handlers, which may prevent it, then what is dirty, then what the row has become, then who waits for the end.
// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/events/form-onsave and
// .../events/postsave, .../save-event-arguments
import { errorDialog } from "./dialogs.js";
import { Failed, run } from "./events.js";
import { bracedId, guard } from "./host.js";
import { tableOf } from "./metadata.js";
import { send } from "./request.js";
import { intoBody } from "./values.js";

const Save = 1;
const Prevented = "The save was prevented.";

let waiting = Promise.resolve();

/** One save after the other: a second one starts when the first has ended. */
export function save(form, options = {}) {
  const next = waiting.then(() => saveNow(form, options));
  waiting = next.catch(() => {});
  return next;
}

async function saveNow(form, options) {
  const mode = options?.saveMode ?? Save;
  if (await isPrevented(form, mode)) {
    throw Object.assign(new Error(Prevented), { errorCode: 0, isPrevented: true });
  }
  if (!isComplete(form)) {
    throw Object.assign(new Error("The form has columns without a value, or messages of errors."), { isPrevented: true });
  }
  const isNew = form.isNew();
  try {
    await write(form, isNew);
  } catch (problem) {
    await ended(form, problem);
    await errorDialog(problem);
    throw problem;
  }
  await form.load();
  await ended(form, null);
  const reference = form.context().data.entity.getEntityReference();
  window.localDataverseSaved = reference;
  if (isNew) {
    // The platform opens the row that has been made: its form loads anew.
    const query = new URLSearchParams(window.location.search);
    query.set("id", form.id());
    query.set("formid", form.definition.form.id);
    window.location.replace(`${window.location.pathname}?${query}`);
  } else {
    await form.dataLoaded(2);
  }
  return { savedEntityReference: reference };
}

async function isPrevented(form, mode) {
  let isOff = false;
  let isOffOnError = false;
  const eventArgs = guard({
    getSaveMode: () => mode,
    preventDefault: () => { isOff = true; },
    isDefaultPrevented: () => isOff,
    preventDefaultOnError: () => { isOffOnError = true; },
    disableAsyncTimeout: () => {},
  }, "save event arguments");
  const { entity } = form.context().data;
  const answers = await Promise.all(run(form.events.save.all(), form.context(), entity, eventArgs, "OnSave"));
  return isOff || (isOffOnError && answers.includes(Failed));
}

/** Messages on controls hold a save up, and so does a required column that is empty and can be seen. */
function isComplete(form) {
  const missing = "missing-value";
  let first = null;
  for (const control of form.controls) {
    control.api.clearNotification(missing);
    if (control.isRequiredAndEmpty()) {
      control.notify(`${control.api.getLabel()}: a value is required.`, "ERROR", missing);
    }
    if (control.isBlocking()) {
      first ??= control;
    }
  }
  first?.api.setFocus();
  return first === null;
}

async function write(form, isNew) {
  const body = {};
  for (const one of [...form.attributes.values()].filter((other) => other.isSent(isNew))) {
    await intoBody(body, form.table, one.column, one.api.getValue(), tableOf);
  }
  if (isNew) {
    const response = await send("POST", form.table.setName, body);
    form.setId(/\(([^)]+)\)$/.exec(response.headers.get("OData-EntityId"))[1]);
  } else if (Object.keys(body).length > 0) {
    await send("PATCH", `${form.table.setName}(${form.id()})`, body, { "If-Match": "*" });
  }
}

async function ended(form, problem) {
  const eventArgs = guard({
    getEntityReference: () => ({ id: bracedId(form.id()), entityType: form.table.name, name: "" }),
    getIsSaveSuccess: () => problem === null,
    getSaveErrorInfo: () => problem,
  }, "post-save event arguments");
  await Promise.all(run(
    form.events.postSave.all(), form.context(), form.context().data.entity, eventArgs, "OnPostSave"));
}
