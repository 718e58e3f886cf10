import { vi } from "vitest";
import { XrmMockGenerator } from "xrm-mock";
import { email, evidence, finding, forms, persons, sources, request } from "../../src/shared/columns";
import { flagsOf } from "../../src/consent/flags";
import type { PersonTable } from "../../src/shared/names";

/** A handler as a form keeps it. */
type Handler = (context: unknown) => void;

/** A form on xrm-mock, whose gaps are filled as the platform's documentation says. */
export interface TestForm {
  readonly context: Xrm.Events.EventContext;
  readonly form: Xrm.FormContext;
  readonly execute: ReturnType<typeof vi.fn<(request: SentRequest) => Promise<unknown>>>;
  readonly retrieve: ReturnType<typeof vi.fn<(table: string, id: string, options: string) => Promise<unknown>>>;
  readonly refresh: ReturnType<typeof vi.fn<(save: boolean) => Promise<void>>>;
  readonly navigateTo: ReturnType<typeof vi.fn<(page: { data: string }, options: object) => Promise<void>>>;
  readonly openForm: ReturnType<typeof vi.fn<(options: object) => Promise<void>>>;
  readonly confirm: ReturnType<typeof vi.fn<(strings: object) => Promise<{ confirmed: boolean }>>>;
  readonly addGlobal: ReturnType<typeof vi.fn<(notification: { message: string }) => Promise<string>>>;
  /** The messages of the form, by the id of the notification. */
  notices(): Record<string, { message: string; level: string }>;
  change(column: string, value: Xrm.Attributes.AttributeValues | null | readonly object[]): void;
  /** Saves, as the platform does: false when a handler prevented it. */
  save(mode?: number, isSuccess?: boolean): boolean;
}

/** A request of Xrm.WebApi.online.execute. */
export type SentRequest = Record<string, unknown> & {
  getMetadata(): { operationName: string; operationType: number; parameterTypes: Record<string, unknown> };
};

interface Options {
  readonly values?: Readonly<Record<string, unknown>>;
  readonly withEvidence?: boolean;
  readonly without?: readonly string[];
  readonly id?: string;
  readonly name?: string;
  readonly lcid?: number;
  readonly formId?: string;
}

let nextId = 1;

/** A new id: what forms keep by row must not meet in two tests. */
export function newId(): string {
  return `00000000-0000-4000-8000-${String(nextId++).padStart(12, "0")}`;
}

/** Opens a form of a person. Flags that are not given say nothing. */
export function personForm(table: PersonTable = "contact", options: Options = {}): TestForm {
  const name = options.name ?? "Jane Doe";
  const opened = open(table, { ...options, name });
  XrmMockGenerator.Attribute.createString(persons[table].name, name);
  for (const flag of flagsOf(table).filter((one) => options.without?.includes(one.column) !== true)) {
    const value = options.values?.[flag.column] ?? null;
    // xrm-mock makes no of a missing value; the platform keeps it missing.
    Object.assign(XrmMockGenerator.Attribute.createBoolean(flag.column), { value });
  }

  if (options.withEvidence !== false) {
    const tab = XrmMockGenerator.Tab.createTab("consent");
    XrmMockGenerator.Section.createSection("optout_evidence_section", "Evidence", false, tab);
    XrmMockGenerator.Attribute.createOptionSet(evidence.source, undefined, Object.entries(sources).map(([text, value]) => ({
      text, value,
    })));
    XrmMockGenerator.Attribute.createString(evidence.text);
    XrmMockGenerator.Attribute.createString(evidence.channels);
  }

  return finished(opened);
}

/** Opens the form of an e-mail. */
export function emailForm(boxes: Readonly<Record<string, readonly object[]>> = {}, options: Options = {}): TestForm {
  const opened = open("email", options);
  for (const box of email.boxes) {
    XrmMockGenerator.Attribute.createLookup({
      name: box, isPartyList: true, value: (boxes[box] ?? []) as unknown as Xrm.LookupValue[],
    });
  }

  const category = options.values?.[email.category] as number | undefined;
  XrmMockGenerator.Attribute.createOptionSet(email.category, category, []);
  XrmMockGenerator.Attribute.createLookup({
    name: email.topic, isPartyList: false, value: (options.values?.[email.topic] ?? null) as unknown as Xrm.LookupValue[],
  });
  for (const column of [email.overrideGround, email.overrideReason]) {
    XrmMockGenerator.Attribute.createString(column);
  }

  return finished(opened);
}

/** Opens the form of a finding of a rule. */
export function findingForm(rule: string, options: Options = {}): TestForm {
  const opened = open(finding.table, options);
  XrmMockGenerator.Attribute.createString(finding.rule, rule);
  return finished(opened);
}

export function requestForm(kind: number, options: Options = {}): TestForm {
  const opened = open(request.table, options);
  XrmMockGenerator.Attribute.createOptionSet({ name: request.kind, value: kind });
  return finished(opened);
}

/** An answer of the Web API. */
export function answer(body: unknown, status = 200): Promise<unknown> {
  return Promise.resolve({ ok: status < 400, status, json: () => Promise.resolve(body) });
}

/** The request that asked for a custom API. */
export function requestOf(form: TestForm, api: string): SentRequest {
  const found = form.execute.mock.calls.map(([request]) => request).find((request) =>
    request.getMetadata().operationName === api);
  if (found === undefined) {
    throw new Error(`Nobody called ${api}.`);
  }

  return found;
}

function open(table: string, options: Options) {
  const xrm = XrmMockGenerator.initialise({
    entity: { entityName: table, id: options.id ?? newId(), primaryValue: options.name ?? "" },
  });
  const opened = {
    execute: vi.fn(() => answer({})),
    retrieve: vi.fn(() => Promise.resolve({})),
    refresh: vi.fn(() => Promise.resolve()),
    navigateTo: vi.fn(() => Promise.resolve()),
    openForm: vi.fn(() => Promise.resolve()),
    confirm: vi.fn(() => Promise.resolve({ confirmed: false })),
    addGlobal: vi.fn(() => Promise.resolve("1")),
  };
  Object.assign(xrm.WebApi.online, { execute: opened.execute, retrieveRecord: opened.retrieve });
  Object.assign(xrm.Navigation, {
    navigateTo: opened.navigateTo, openForm: opened.openForm, openConfirmDialog: opened.confirm,
  });
  Object.assign(xrm.App, { addGlobalNotification: opened.addGlobal });
  Object.assign(xrm.Utility, {
    getGlobalContext: () => ({
      userSettings: { languageId: options.lcid ?? 1033 },
      getClientUrl: () => "https://org.example",
    }),
  });
  return { ...opened, formId: options.formId ?? forms.contact.consent };
}

function finished(opened: ReturnType<typeof open>): TestForm {
  const form = XrmMockGenerator.getFormContext();
  const saving: Handler[] = [];
  const saved: Handler[] = [];
  const loads: Handler[] = [];
  Object.assign(form.data.entity, {
    addOnSave: (handler: Handler) => saving.push(handler),
    removeOnSave: (handler: Handler) => { remove(saving, handler); },
    addOnPostSave: (handler: Handler) => saved.push(handler),
    removeOnPostSave: (handler: Handler) => { remove(saved, handler); },
  });
  Object.assign(form.data, {
    refresh: opened.refresh,
    getIsDirty: () => form.data.entity.getIsDirty(),
    addOnLoad: (handler: Handler) => loads.push(handler),
    removeOnLoad: (handler: Handler) => { remove(loads, handler); },
  });
  Object.assign(form.ui, {
    getFormType: () => 2,
    formSelector: { getCurrentItem: () => ({ getId: () => opened.formId }) },
  });
  for (const control of form.getControl()) {
    Object.assign(control, { getParent: () => ({ setVisible: () => undefined }) });
  }

  for (const attribute of form.getAttribute()) {
    const changes: Handler[] = [];
    Object.assign(attribute, {
      getInitialValue: () => null,
      getUserPrivilege: () => ({ canRead: true, canUpdate: false, canCreate: false }),
      addOnChange: (handler: Handler) => changes.push(handler),
      removeOnChange: (handler: Handler) => { remove(changes, handler); },
      fireOnChange: () => { changes.forEach((handler) => { handler(context()); }); },
    });
  }

  function context(eventArgs?: object): Xrm.Events.EventContext {
    return { getFormContext: () => form, getEventArgs: () => eventArgs } as unknown as Xrm.Events.EventContext;
  }

  return {
    ...(opened as unknown as TestForm),
    form,
    context: context(),
    notices() {
      const { formNotifications } = form.ui as unknown as {
        formNotifications?: { message: string; level: string; uniqueId: string }[];
      };
      return Object.fromEntries((formNotifications ?? []).map(({ uniqueId, ...notice }) => [uniqueId, notice]));
    },
    change(column, value) {
      const attribute = form.getAttribute(column);
      attribute.setValue(value as Xrm.Attributes.AttributeValues);
      attribute.fireOnChange();
    },
    save(mode = 1, isSuccess = true) {
      const state = { isPrevented: false };
      const args = {
        getSaveMode: () => mode,
        preventDefault: () => { state.isPrevented = true; },
        isDefaultPrevented: () => state.isPrevented,
      };
      saving.forEach((handler) => { handler(context(args)); });
      if (!state.isPrevented) {
        form.getAttribute().forEach((attribute) => { Object.assign(attribute, { isDirty: !isSuccess }); });
        saved.forEach((handler) => { handler(context({ getIsSaveSuccess: () => isSuccess })); });
      }

      return !state.isPrevented;
    },
  };
}

function remove(handlers: Handler[], handler: Handler): void {
  const at = handlers.indexOf(handler);
  if (at >= 0) {
    handlers.splice(at, 1);
  }
}
