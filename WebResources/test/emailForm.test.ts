import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Commands, Email } from "../src/index";
import { categories, email } from "../src/shared/columns";
import { textsFor } from "../src/texts";
import { answer, emailForm, newId, requestOf, type TestForm } from "./support/form";

const texts = textsFor(1033);
const person = (entityType: string, name: string) => ({ id: `{${newId()}}`, name, entityType });
const typed = (name: string) => ({ id: "", name, entityType: "unresolvedaddress" });
const refusals = (request: Record<string, unknown>) => answer({
  Answers: [...((request["Addresses"] ?? []) as string[]), ...((request["Persons"] ?? []) as string[])].map((question) => ({
    question, allowed: false, rule: "DoNotBulkEmail", reason: "No bulk e-mail is wanted.", change: "Ask the person.",
  })),
});

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function opened(...[boxes, options]: Parameters<typeof emailForm>): Promise<TestForm> {
  const form = emailForm(boxes, options);
  form.execute.mockImplementation(refusals);
  Email.onLoad(form.context);
  await vi.advanceTimersByTimeAsync(10);
  return form;
}

describe("Writing an e-mail to somebody who refuses it", () => {
  it("is told before it is sent, for rows and typed addresses", async () => {
    const form = await opened({ to: [person("contact", "Jane Doe")], bcc: [typed("bob@example.org")] });

    const notice = form.notices()["optout_recipients"]!;
    expect(notice.level).toBe("WARNING");
    expect(notice.message).toContain("Jane Doe");
    expect(notice.message).toContain("bob@example.org");
    expect(notice.message).toContain("No bulk e-mail is wanted");
    const request = requestOf(form, "optout_CheckConsent");
    expect(request).toMatchObject({ Addresses: ["bob@example.org"], Category: "Marketing" });
    expect(request.getMetadata()).toMatchObject({
      operationType: 0, parameterTypes: { Persons: { typeName: "Collection(Edm.String)", structuralProperty: 4 } },
    });
  });

  it.each([
    [categories.Marketing, "Marketing", /^This e-mail/],
    [categories.Transactional, "Transactional", /^This e-mail/],
    [undefined, "Marketing", /^If this is marketing/],
  ])("the category %s is asked as %s", async (value, asked, sentence) => {
    const form = await opened({ to: [typed("a@b.c")] }, value === undefined ? {} : { values: { [email.category]: value } });

    expect(requestOf(form, "optout_CheckConsent")["Category"]).toBe(asked);
    expect(form.notices()["optout_recipients"]!.message).toMatch(sentence);
  });

  it("the topic is asked by its code", async () => {
    const id = newId();
    const form = emailForm({ to: [typed("a@b.c")] }, { values: { [email.topic]: [{ id: `{${id}}`, entityType: "optout_topic" }] } });
    form.retrieve.mockResolvedValue({ optout_code: "news" });
    Email.onLoad(form.context);
    await vi.advanceTimersByTimeAsync(10);

    expect(form.retrieve).toHaveBeenCalledWith("optout_topic", id, "?$select=optout_code");
    expect(requestOf(form, "optout_CheckConsent")["Topic"]).toBe("news");
  });

  it("adding names one after the other asks once", async () => {
    const form = await opened();
    form.change("to", [typed("a@b.c")]);
    form.change("to", [typed("a@b.c"), typed("d@e.f")]);
    form.change("cc", [typed("g@h.i")]);
    await vi.advanceTimersByTimeAsync(1000);

    expect(form.execute).toHaveBeenCalledOnce();
    expect(requestOf(form, "optout_CheckConsent")["Addresses"]).toHaveLength(3);
  });

  it("only the last answer counts", async () => {
    const form = await opened();
    const answers: ((value: unknown) => void)[] = [];
    form.execute.mockImplementation(() => new Promise((resolve) => { answers.push(resolve); }));
    form.change("to", [typed("old@example.org")]);
    await vi.advanceTimersByTimeAsync(1000);
    form.change("to", [typed("new@example.org")]);
    await vi.advanceTimersByTimeAsync(1000);
    answers[1]!(await answer({ Answers: [{ question: "new@example.org", allowed: true }] }));
    answers[0]!(await refusals({ Addresses: ["old@example.org"] }));
    await vi.advanceTimersByTimeAsync(10);

    expect(form.notices()).toEqual({});
  });

  it("taking everybody off takes the notification away", async () => {
    const form = await opened({ to: [typed("a@b.c")] });
    form.change("to", null);
    await vi.advanceTimersByTimeAsync(1000);

    expect(form.notices()).toEqual({});
  });

  it.each([
    ["the server refuses to answer", () => answer({ error: { message: "no" } }, 500)],
    ["nobody answers", () => Promise.reject(new Error("offline"))],
    ["the call is not there", () => { throw new TypeError("online"); }],
  ])("it says that it could not be checked when %s", async (_, execute) => {
    const form = emailForm({ to: [typed("a@b.c")] });
    form.execute.mockImplementation(execute);
    Email.onLoad(form.context);
    await vi.advanceTimersByTimeAsync(10);

    expect(form.notices()["optout_recipients"]).toEqual({ level: "WARNING", message: texts.mail.notChecked });
  });

  it("it is saved all the same", async () => {
    const form = await opened({ to: [typed("a@b.c")] });

    expect(form.save()).toBe(true);
  });

  it.each([3, 4, 6])("one that can be sent no more (form type %i) is not checked", async (type) => {
    const form = emailForm({ to: [typed("a@b.c")] });
    Object.assign(form.form.ui, { getFormType: () => type });
    Email.onLoad(form.context);
    await vi.advanceTimersByTimeAsync(10);

    expect(form.execute).not.toHaveBeenCalled();
  });
});

describe("The command that checks recipients", () => {
  it.each([
    [{ to: [typed("a@b.c")] }, texts.mail.noneIfMarketing(1)],
    [{}, texts.mail.nobody],
  ])("says so when nobody refuses", async (boxes, message) => {
    const form = emailForm(boxes);
    form.execute.mockImplementation(() => answer({ Answers: [{ question: "a@b.c", allowed: true }] }));
    Commands.checkRecipients(form.form);
    await vi.advanceTimersByTimeAsync(10);

    expect(form.notices()["optout_recipients"]).toEqual({ level: "INFO", message });
  });
});

describe("The override of an e-mail", () => {
  it.each([true, false])("is shown to those who may write it: %s", async (canUpdate) => {
    const form = emailForm();
    const parent = { setVisible: vi.fn() };
    Object.assign(form.form.getAttribute(email.overrideGround)!, { getUserPrivilege: () => ({ canUpdate }) });
    for (const column of [email.overrideGround, email.overrideReason]) {
      Object.assign(form.form.getControl<Xrm.Controls.StandardControl>(column)!, { getParent: () => parent });
    }

    Email.onLoad(form.context);
    await vi.advanceTimersByTimeAsync(10);

    expect(form.form.getControl<Xrm.Controls.StandardControl>(email.overrideGround)!.getVisible()).toBe(canUpdate);
    expect(parent.setVisible).toHaveBeenCalledWith(canUpdate);
  });
});
