import { describe, expect, it } from "vitest";
import { answersIn } from "../src/consent/answers";
import { mailNotice, nobodyRefuses, recipientsIn, type MailCategory } from "../src/consent/recipients";
import { datesIn } from "../src/shared/dates";
import { isolated } from "../src/shared/words";
import { textsFor } from "../src/texts";

const texts = textsFor(1033);
const dates = datesIn("en", "en-GB");
const id = "0F8FAD5B-D9CB-469F-A165-70867728950E";
const jane = { id: `{${id}}`, name: "Jane Doe", entityType: "contact" };
const refusal = { allowed: false, rule: "DoNotBulkEmail", reason: "No bulk e-mail is wanted.", change: "Ask her." };

describe("Reading whom an e-mail goes to", () => {
  it("rows are asked about by table and id, typed addresses as they are", () => {
    const found = recipientsIn([[jane], [{ id: "", name: " bob@example.org ", entityType: "unresolvedaddress" }], null]);

    expect(found.persons).toEqual([`contact:${id.toLowerCase()}`]);
    expect(found.addresses).toEqual(["bob@example.org"]);
    expect(found.others).toBe(0);
  });

  it.each(["systemuser", "queue", "equipment"])("a %s never refuses and is left out", (entityType) => {
    expect(recipientsIn([[{ ...jane, entityType, name: "x@y.z" }]])).toMatchObject({ persons: [], addresses: [], others: 0 });
  });

  it("the same person in two boxes is asked about once", () => {
    expect(recipientsIn([[jane], [jane]]).persons).toHaveLength(1);
  });

  it.each([
    ["a row without an id", { ...jane, id: "1" }],
    ["another table", { ...jane, entityType: "team" }],
    ["nothing", null],
  ])("%s is left to the check when it is sent", (_, party) => {
    expect(recipientsIn([[party]])).toMatchObject({ persons: [], addresses: [], others: 1 });
  });

  it("no more than 1,000 are asked about, and the others are counted", () => {
    const many = Array.from({ length: 1100 }, (_, i) => ({ name: `a${i}@example.org`, entityType: "unresolvedaddress" }));
    const found = recipientsIn([many]);

    expect(found.addresses).toHaveLength(1000);
    expect(found.others).toBe(100);
  });
});

describe("Saying who refuses an e-mail", () => {
  const recipients = recipientsIn([[jane]]);
  const answers = (...rows: object[]) => answersIn(rows.map((row) => ({ question: recipients.persons[0], ...row })), 1000);
  const notice = (category: MailCategory, ...rows: object[]) =>
    mailNotice(texts, dates, category, recipients, answers(...rows));

  it("names who, why, since when, and what would change it, in the server's words", () => {
    expect(notice("Marketing", { ...refusal, since: "2026-05-03T12:00:00Z" })).toEqual({
      level: "WARNING",
      text: `This e-mail would be refused for 1 recipient: ${isolated("Jane Doe")} `
        + "(No bulk e-mail is wanted, since 3 May 2026). Ask her.",
    });
  });

  it("says what holds for marketing when nobody has chosen a category", () => {
    expect(notice(null, refusal)!.text).toMatch(/^If this is marketing/);
  });

  it.each([["Marketing"], ["Transactional"], [null]] as const)("says nothing when nobody refuses (%s)", (category) => {
    expect(notice(category, { allowed: true })).toBeNull();
    expect(nobodyRefuses(texts, category, 2)).toContain("2");
  });

  it.each([{}, { allowed: "true" }, { allowed: 1 }])("what is not clearly allowed is refused: %j", (row) => {
    expect(notice("Marketing", row)!.level).toBe("WARNING");
  });

  it("names a few and counts the others", () => {
    expect(notice("Marketing", ...Array.from({ length: 12 }, () => refusal))!.text).toContain("and 7 more");
  });

  it("says how many could not be checked here", () => {
    const some = { ...recipients, others: 2 };

    expect(mailNotice(texts, dates, "Marketing", some, answers({ allowed: true })))
      .toEqual({ level: "INFO", text: texts.mail.someNotChecked(2) });
  });
});
