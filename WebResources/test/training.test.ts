// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { lesson } from "../src/pages/lesson";
import { textsFor } from "../src/texts";
import { all, openPage, settled, text, type Answers } from "./support/page";

const texts = textsFor(1033).training;
const record = "0f8fad5b-d9cb-469f-a165-70867728950e";
const nasty = "<img src=x onerror=alert(1)>";

const courses = [
  { code: "never", title: `Never ${nasty}`, version: 1, concerns: true, state: "open", questions: 2, passMark: 80, validMonths: 12,
    link: null, score: null, passedOn: null, validUntil: null, record: null },
  { code: "law", title: "Law", version: 2, concerns: true, state: "valid", questions: 2, passMark: 80, validMonths: 12,
    link: "javascript:alert(1)", score: 90, passedOn: "2031-05-06T07:08:09Z", validUntil: "2032-05-06T07:08:09Z", record },
  { code: "audits", title: "Audits", version: 1, concerns: false, state: "open", questions: 2, passMark: 80, validMonths: 12,
    link: "https://learn.example.com/a", score: null, passedOn: null, validUntil: null, record: null },
];

function server(more: Answers = {}): Answers {
  return {
    ReadTraining: () => ({ body: { User: "Robin Rep", Courses: JSON.stringify(courses) } }),
    ReadCourse: () => ({ body: { Title: "Never", Lesson: `Intro ${nasty}\n\n## One\n\nSay **no**:\n- a\n- b` } }),
    StartQuiz: () => ({ body: { RecordId: record, PassMark: 80, Questions: JSON.stringify([
      { number: 7, text: `Why ${nasty}?`, answers: ["A", "B", nasty] }, { number: 3, text: "How?", answers: ["C", "D", "E"] },
    ]) } }),
    AnswerQuiz: () => ({ body: { Right: false, RightAnswer: 1, Reason: "It is B.", Finished: false, Passed: false } }),
    ...more,
  };
}

function press(label: string, at = 0): Promise<void> {
  all<HTMLButtonElement>("button").filter((one) => one.textContent === label)[at]!.click();
  return settled();
}

async function quiz(more: Answers = {}): Promise<readonly { path: string; body: unknown }[]> {
  const sent = await openPage("training", "", server(more));
  await settled();
  await press(texts.take);
  await press(texts.start);
  return sent;
}

afterEach(() => { vi.unstubAllGlobals(); });

describe("My training", () => {
  it("shows what is due, what is done and the rest, as text", async () => {
    await openPage("training", "", server());
    await settled();

    expect(all("h2").map((one) => one.textContent)).toEqual([texts.due, texts.done, texts.others]);
    expect(text()).toContain(nasty);
    expect(all("img")).toHaveLength(0);
    expect(all("button").filter((one) => one.textContent === texts.certificate)).toHaveLength(1);
  });

  it("shows a lesson and leads only to a learning system that is a page", async () => {
    await openPage("training", "", server());
    await settled();
    await press(texts.take);

    expect(document.activeElement?.tagName).toBe("H1");
    expect(all("strong").map((one) => one.textContent)).toEqual(["no"]);
    expect(all("li").map((one) => one.textContent)).toEqual(["a", "b"]);
    expect(all("a")).toHaveLength(0);
    await press(texts.back);
    await press(texts.take, 1);
    expect(all<HTMLAnchorElement>("a")[0]!.href).toBe("https://learn.example.com/a");
  });

  it("asks one question after the other and tells the reason of each answer", async () => {
    const sent = await quiz();

    expect(document.activeElement?.textContent).toBe(texts.questionOf(1, 2));
    expect(all("legend")[0]!.textContent).toBe(`Why ${nasty}?`);
    await press(texts.answer);
    expect(text()).toContain(texts.chooseOne);
    all<HTMLInputElement>("input")[2]!.checked = true;
    await press(texts.answer);

    expect(sent.find((one) => one.path.includes("AnswerQuiz"))!.body).toEqual({ RecordId: record, Question: 7, Answer: 2 });
    expect(text()).toContain("It is B.");
    expect(all("q")[0]!.textContent).toBe("B");
    expect(all<HTMLInputElement>("input").every((one) => one.disabled)).toBe(true);
    expect(document.activeElement?.textContent).toBe(texts.next);
    await press(texts.next);
    expect(document.activeElement?.textContent).toBe(texts.questionOf(2, 2));
  });

  it.each([[true, 100], [false, 50]])("says at the end whether it is passed: %s", async (passed, score) => {
    await quiz({
      AnswerQuiz: () => ({ body: {
        Right: true, RightAnswer: 0, Reason: "So.", Finished: true, Passed: passed, Score: score,
        ValidUntil: passed ? "2032-05-06T07:08:09Z" : null,
      } }),
    });
    all<HTMLInputElement>("input")[0]!.checked = true;
    await press(texts.answer);
    await press(texts.showResult);

    expect(document.activeElement?.textContent).toBe(passed ? texts.passed : texts.failed);
    expect(text()).toContain(texts.scoreOf(score, 80));
    expect(all("button").some((one) => one.textContent === texts.retry)).toBe(!passed);
  });

  it("shows a certificate with who passed what", async () => {
    await openPage("training", "", server());
    await settled();
    await press(texts.certificate);

    expect(text()).toContain("Robin Rep");
    expect(text()).toContain("90 %");
    expect(text()).toContain(record);
  });

  it("says why nothing can be shown, and tries again", async () => {
    await openPage("training", "", server({ ReadTraining: () => ({ status: 403, body: { error: { message: "No right." } } }) }));
    await settled();

    expect(text()).toContain(texts.unread);
  });
});

describe("A lesson", () => {
  it("has headings, lists, quotations and tables, and nothing else becomes an element", () => {
    const made = lesson("Intro.\n\n## H\n\n1. a\n2. b\n\n> said **so**\n\n| A | B |\n| --- | --- |\n| c | d |\n\n<b>x</b> [l](u)");

    expect([...made.children].map((one) => one.tagName)).toEqual(["P", "H2", "OL", "BLOCKQUOTE", "DIV", "P"]);
    expect(made.querySelectorAll("td")).toHaveLength(2);
    expect(made.querySelectorAll("b, a")).toHaveLength(0);
    expect(made.textContent).toContain("<b>x</b> [l](u)");
  });

  const policy = { ...courses[0], code: "privacy_policy", title: "Our privacy policy, version 2", version: 2, questions: 0, passMark: 0 };
  const withPolicy: Answers = {
    ReadTraining: () => ({ body: { User: "Robin Rep", Courses: JSON.stringify([policy, ...courses]) } }),
    ReadCourse: () => ({ body: { Title: policy.title, Lesson: `# Privacy\n\nWe [write](https://example.com/a) ${nasty}\n\n### Who` } }),
    AcknowledgePolicy: () => ({ body: { RecordId: record, ValidUntil: "2032-05-06T07:08:09Z" } }),
  };

  it("shows the privacy policy, and notes the version that was read", async () => {
    const sent = await openPage("training", "", server(withPolicy));
    await settled();
    await press(texts.policy.read);
    expect(text()).toContain(nasty);
    expect(text()).toContain(texts.policy.about);
    expect(all<HTMLAnchorElement>("a").map((one) => one.href)).toEqual(["https://example.com/a"]);

    await press(texts.policy.confirm);

    expect(sent.find((one) => one.path.includes("AcknowledgePolicy"))?.body).toEqual({ Version: 2 });
    expect(all("h1")[0]?.textContent).toBe(texts.policy.noted);
    expect(text()).toContain(texts.validUntil);
  });

  it("says why a policy was not noted, and tries again", async () => {
    let asked = 0;
    await openPage("training", "", server({
      ...withPolicy,
      AcknowledgePolicy: () => asked++ === 0
        ? { status: 400, body: { error: { message: "Another version is in force." } } }
        : { body: { RecordId: record, ValidUntil: "2032-05-06T07:08:09Z" } },
    }));
    await settled();
    await press(texts.policy.read);
    await press(texts.policy.confirm);
    expect(text()).toContain("Another version is in force.");

    await press(textsFor(1033).panel.again);

    expect(all("h1")[0]?.textContent).toBe(texts.policy.noted);
  });

  it("keeps what is no link to the web as text", () => {
    const made = lesson("[a](javascript:alert(1)) [b](http://example.com) **[** x](https://e.example/<b>)");

    expect(made.querySelectorAll("a")).toHaveLength(0);
    expect(made.textContent).toContain("javascript:alert(1)");
  });
});
