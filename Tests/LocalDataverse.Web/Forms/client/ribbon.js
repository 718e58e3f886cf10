// The commands of the form: their enable rules, and what they do.
// https://learn.microsoft.com/power-apps/developer/model-driven-apps/pass-parameters-url-by-using-ribbon and
// .../define-custom-actions-modify-ribbon, .../define-ribbon-enable-rules
import { element, plainId, refuse, report } from "./host.js";
import { functionOf, library } from "./events.js";
import { save } from "./save.js";

const Patience = 10_000;

export function ribbonOf(form, place) {
  const { commands, refused } = form.definition.ribbon;
  refused.forEach((what) => refuse(what));
  const shown = commands.map((command) => commandOf(form, command)).filter(Boolean);
  place.append(saveButton(form), ...shown.map((one) => one.button));
  return { refresh: () => Promise.all(shown.map((one) => one.refresh())) };
}

function saveButton(form) {
  const click = () => save(form).catch((problem) => {
    if (!problem.isPrevented && problem.errorCode === undefined) {
      report(`The save failed: ${problem.message}`);
    }
  });
  return element("button", { type: "button", "data-command": "save", click }, "Save");
}

function commandOf(form, command) {
  const lacking = [...command.rules, ...command.actions].flatMap((call) => call.parameters)
    .find((parameter) => valueOf(form, parameter) === undefined);
  if (lacking) {
    refuse(`${lacking.kind || "parameter"} ${lacking.value} of ${command.id}`);
    return null;
  }
  const button = element("button", {
    type: "button", "data-command": command.id, title: command.title || null, click: () => void act(form, command),
  }, command.label || command.id);
  const refresh = async () => {
    enable(button, command.rules.every((rule) => rule.state || rule.default !== rule.invert));
    const answers = await Promise.all(command.rules.map((rule) => holds(form, rule, command)));
    enable(button, answers.every(Boolean));
  };
  return { button, refresh };
}

/** A command that is not enabled is not shown either, as in the platform's clients. */
function enable(button, isEnabled) {
  button.disabled = !isEnabled;
  button.hidden = !isEnabled;
}

/** What getFormType() says of the states that a rule can ask for. */
const States = { Create: [1], Existing: [2, 3, 4], ReadOnly: [3], Disabled: [4] };

async function holds(form, rule, command) {
  if (rule.state) {
    return States[rule.state].includes(form.type()) !== rule.invert;
  }
  try {
    const late = new Promise((resolve) => setTimeout(() => resolve(rule.default), Patience));
    const answer = await Promise.race([call(form, rule, command), late]);
    return Boolean(answer) !== rule.invert;
  } catch (problem) {
    report(`The enable rule ${rule.function} of ${command.id} failed: ${problem.message}`);
    return false;
  }
}

async function act(form, command) {
  for (const action of command.actions) {
    try {
      await call(form, action, command);
    } catch (problem) {
      report(`The command ${command.id} failed: ${problem.message}`);
      return;
    }
  }
}

async function call(form, { function: name, library: script, parameters }, command) {
  if (script) {
    await library(script);
  }
  const found = functionOf(name);
  if (!found) {
    throw new Error(`there is no function ${name}.`);
  }
  return found(...parameters.map((parameter) => valueOf(form, parameter, command)));
}

/** The value of a parameter; undefined is what this host does not know. */
function valueOf(form, { kind, value }, command) {
  switch (kind) {
    case "StringParameter": return value;
    case "BoolParameter": return value === "true";
    case "IntParameter":
    case "DecimalParameter": return Number(value);
    case "CrmParameter": return crmValue(form, value, command);
    default: return undefined;
  }
}

function crmValue(form, value, command) {
  const ids = form.isNew() ? [] : [plainId(form.id())];
  switch (value) {
    case "PrimaryControl":
    case "SelectedControl": return form.context();
    case "PrimaryEntityTypeName": return form.table.name;
    case "PrimaryItemIds": return ids;
    case "FirstPrimaryItemId": return ids[0] ?? null;
    case "CommandProperties": return { SourceControlId: command?.id, CommandValueId: null, MenuItemId: null };
    case "OrgName": return window.GetGlobalContext().organizationSettings.uniqueName;
    case "UserLcid": return window.GetGlobalContext().userSettings.languageId;
    case "OrgLcid": return window.GetGlobalContext().organizationSettings.languageId;
    default: return undefined;
  }
}
