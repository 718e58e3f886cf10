import type { Answer } from "../shared/client";
import { guarded } from "../shared/guard";
import { guidOf, objectOf, textOf } from "../shared/words";
import { button, el, sign, written, type Sign } from "./dom";
import { inline, lesson } from "./lesson";
import { failure, instant, open, outcomeOf, status, type Page } from "./page";

/** A course as the server shows it to whoever must take it. */
interface Course {
  readonly code: string;
  readonly title: string;
  readonly version: number;
  readonly concerns: boolean;
  readonly state: "open" | "expired" | "soon" | "valid";
  readonly questions: number;
  readonly passMark: number;
  readonly link: string;
  readonly score: number | null;
  readonly passedOn: Date | null;
  readonly validUntil: Date | null;
  readonly record: string;
}

/** A question, its answers in the order in which they are shown. */
interface Question {
  readonly number: number;
  readonly text: string;
  readonly answers: readonly string[];
}

// As long as a privacy policy may be.
const longest = 100_000;

/** The page on which people take the courses that they must know, and see what counts. */
export function startTraining(): void {
  const page = open((texts) => texts.training.title);
  const place = el("div");
  page.main.append(place);
  guarded(showAll)(page, place);
}

async function showAll(page: Page, place: HTMLElement): Promise<void> {
  const { training: says } = page.texts;
  const heading = titled(says.title);
  place.replaceChildren(heading, status(says.loading));
  const read = await outcomeOf(page.client.call("ReadTraining", { Language: page.texts.language.slice(0, 2) }));
  if ("error" in read) {
    place.replaceChildren(heading, failure(page, says.unread, read.error, guarded(() => showAll(page, place))));
    return;
  }

  const courses = coursesIn(read.value);
  const user = textOf(read.value["User"], 200);
  const due = courses.filter((course) => course.concerns && course.state !== "valid");
  const done = courses.filter((course) => course.concerns && course.state === "valid");
  const others = courses.filter((course) => !course.concerns);
  const group = (label: string, some: readonly Course[]): HTMLElement | null => some.length === 0 ? null : el(
    "section", {}, el("h2", {}, label), el("ul", { class: "points" }, ...some.map((one) => card(page, place, one, user))));
  place.replaceChildren(...[
    heading,
    el("p", { class: "lead" }, due.length === 0 ? says.nothingDue : says.lead),
    group(says.due, due),
    group(says.done, done),
    group(says.others, others),
  ].filter((one) => one !== null));
}

function card(page: Page, place: HTMLElement, course: Course, user: string): HTMLElement {
  const { training: says } = page.texts;
  const signs: Readonly<Record<Course["state"], Sign>> = {
    open: "unknown", expired: "refused", soon: "unknown", valid: "allowed",
  };
  const until = course.validUntil;
  const hasPass = course.state === "valid" || course.state === "soon";
  return el(
    "li",
    {},
    sign(signs[course.state]),
    el(
      "div",
      {},
      el("strong", {}, written(course.title)),
      el(
        "p",
        { class: "quiet" },
        says.states[course.state],
        until === null ? null : " ",
        until === null ? null : instant(page, until, "day"),
      ),
      el(
        "p",
        { class: "fix actions" },
        button(
          isPolicy(course) ? says.policy.read : hasPass ? says.takeAgain : says.take,
          hasPass || !course.concerns ? "plain" : "primary",
          guarded(() => showCourse(page, place, course)),
        ),
        hasPass ? button(says.certificate, "plain", () => {
          showCertificate(page, place, course, user);
        }) : null,
      ),
    ),
  );
}

async function showCourse(page: Page, place: HTMLElement, course: Course): Promise<void> {
  const { training: says } = page.texts;
  const heading = titled(course.title);
  place.replaceChildren(heading, status(says.loading));
  const read = await outcomeOf(
    page.client.call("ReadCourse", { Course: course.code, Language: page.texts.language.slice(0, 2) }));
  if ("error" in read) {
    place.replaceChildren(
      heading, failure(page, says.unread, read.error, guarded(() => showCourse(page, place, course))), back(page, place));
    return;
  }

  const link = /^https:\/\//.test(course.link)
    ? el("p", {}, el("a", { href: course.link, target: "_blank", rel: "noopener" }, says.elsewhere))
    : null;
  place.replaceChildren(
    heading,
    lesson(textOf(read.value["Lesson"], longest)),
    ...(link === null ? [] : [link]),
    el("p", { class: "lead" }, isPolicy(course) ? says.policy.about : says.about(course.questions, course.passMark)),
    el(
      "p",
      { class: "actions" },
      isPolicy(course)
        ? button(says.policy.confirm, "primary", guarded(() => confirmPolicy(page, place, course)))
        : button(says.start, "primary", guarded(() => startQuiz(page, place, course))),
      backButton(page, place),
    ),
  );
  heading.focus();
}

async function confirmPolicy(page: Page, place: HTMLElement, course: Course): Promise<void> {
  const { training: says } = page.texts;
  const noted = await outcomeOf(page.client.call("AcknowledgePolicy", { Version: course.version }));
  if ("error" in noted) {
    place.replaceChildren(
      titled(course.title),
      failure(page, says.notTaken, noted.error, guarded(() => confirmPolicy(page, place, course))),
      back(page, place),
    );
    return;
  }

  const until = dateOf(noted.value["ValidUntil"]);
  const heading = titled(says.policy.noted);
  place.replaceChildren(
    el("p", { class: "quiet" }, written(course.title)),
    heading,
    el("div", { class: "box good" }, until === null ? null : el("p", {}, `${says.validUntil} `, instant(page, until, "day"))),
    back(page, place),
  );
  heading.focus();
}

async function startQuiz(page: Page, place: HTMLElement, course: Course): Promise<void> {
  const { training: says } = page.texts;
  const begun = await outcomeOf(
    page.client.call("StartQuiz", { Course: course.code, Language: page.texts.language.slice(0, 2) }));
  const record = "value" in begun ? guidOf(begun.value["RecordId"]) : null;
  if ("error" in begun || record === null) {
    place.replaceChildren(
      titled(course.title), failure(page, says.unread, "error" in begun ? begun.error : null, null), back(page, place));
    return;
  }

  ask({ page, place, course, record, questions: questionsIn(begun.value) }, 0);
}

/** A quiz that is under way. */
interface Quiz {
  readonly page: Page;
  readonly place: HTMLElement;
  readonly course: Course;
  readonly record: string;
  readonly questions: readonly Question[];
}

function ask(quiz: Quiz, at: number): void {
  const { page, place, course, questions } = quiz;
  const { training: says } = page.texts;
  const question = questions[at];
  if (question === undefined) {
    return;
  }

  const heading = titled(says.questionOf(at + 1, questions.length));
  const choices = question.answers.map((answer, shown) => el(
    "label",
    { class: "choice" },
    el("input", { type: "radio", name: "answer", value: String(shown) }),
    el("span", {}, ...inline(answer)),
  ));
  const result = el("div", { "aria-live": "polite" });
  const give = el("button", { type: "submit", class: "primary" }, says.answer);
  const form = el(
    "form",
    {},
    el("fieldset", { class: "quiz" }, el("legend", {}, ...inline(question.text)), ...choices),
    result,
    el("p", { class: "actions" }, give, backButton(page, place)),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    guarded(() => answer(quiz, at, form, give, result))();
  });
  place.replaceChildren(el("p", { class: "quiet" }, written(course.title)), heading, form);
  heading.focus();
}

async function answer(
  quiz: Quiz, at: number, form: HTMLFormElement, give: HTMLButtonElement, result: HTMLElement,
): Promise<void> {
  const { page, questions } = quiz;
  const { training: says } = page.texts;
  const inputs = [...form.querySelectorAll("input")];
  const chosen = inputs.find((one) => one.checked);
  const question = questions[at];
  if (chosen === undefined || question === undefined) {
    result.replaceChildren(el("p", { class: "box" }, says.chooseOne));
    inputs[0]?.focus();
    return;
  }

  give.disabled = true;
  const answered = await outcomeOf(page.client.call(
    "AnswerQuiz", { RecordId: quiz.record, Question: question.number, Answer: Number(chosen.value) }));
  if ("error" in answered) {
    give.disabled = false;
    result.replaceChildren(failure(page, says.notTaken, answered.error, null));
    return;
  }

  const { value } = answered;
  const isRight = value["Right"] === true;
  const right = question.answers[Number(value["RightAnswer"])];
  for (const input of inputs) {
    input.disabled = true;
  }

  const isOver = value["Finished"] === true;
  const next = button(isOver ? says.showResult : says.next, "primary", () => {
    if (isOver) {
      showResult(quiz, value);
    } else {
      ask(quiz, at + 1);
    }
  });
  result.replaceChildren(el(
    "div",
    { class: isRight ? "box good" : "box bad" },
    el("p", { class: "verdict" }, sign(isRight ? "allowed" : "refused"), isRight ? says.right : says.wrong),
    isRight || right === undefined ? null : el("p", {}, `${says.rightIs} `, el("q", {}, ...inline(right))),
    el("p", {}, ...inline(textOf(value["Reason"], longest))),
  ));
  give.replaceWith(next);
  next.focus();
}

function showResult(quiz: Quiz, last: Answer): void {
  const { page, place, course } = quiz;
  const { training: says } = page.texts;
  const isPassed = last["Passed"] === true;
  const until = dateOf(last["ValidUntil"]);
  const heading = titled(isPassed ? says.passed : says.failed);
  place.replaceChildren(
    el("p", { class: "quiet" }, written(course.title)),
    heading,
    el(
      "div",
      { class: isPassed ? "box good" : "box bad" },
      el("p", {}, says.scoreOf(Number(last["Score"]), course.passMark)),
      isPassed && until !== null ? el("p", {}, `${says.validUntil} `, instant(page, until, "day")) : null,
      isPassed ? null : el("p", {}, says.readAgain),
    ),
    el(
      "p",
      { class: "actions" },
      isPassed ? null : button(says.retry, "primary", guarded(() => startQuiz(page, place, course))),
      isPassed ? null : button(says.lesson, "plain", guarded(() => showCourse(page, place, course))),
      backButton(page, place),
    ),
  );
  heading.focus();
}

function showCertificate(page: Page, place: HTMLElement, course: Course, user: string): void {
  const { training: says } = page.texts;
  const heading = titled(says.certificateTitle);
  const line = (name: string, value: Node | string | null): HTMLElement | null => value === null ? null : el(
    "div", {}, el("dt", {}, name), el("dd", {}, value));
  place.replaceChildren(
    el(
      "article",
      { class: "certificate" },
      heading,
      el("p", { class: "lead" }, written(user), " ", isPolicy(course) ? says.policy.hasRead : says.hasPassed),
      el("p", { class: "lead" }, el("strong", {}, written(course.title))),
      el(
        "dl",
        {},
        line(isPolicy(course) ? says.policy.on : says.on, course.passedOn === null ? null : instant(page, course.passedOn, "day")),
        line(says.validUntil, course.validUntil === null ? null : instant(page, course.validUntil, "day")),
        line(says.score, course.score === null ? null : `${String(course.score)} %`),
        line(isPolicy(course) ? says.policy.version : says.version, String(course.version)),
        line(says.record, written(course.record)),
      ),
    ),
    el(
      "p",
      { class: "actions" },
      button(says.print, "primary", () => {
        window.print();
      }),
      backButton(page, place),
    ),
  );
  heading.focus();
}

/** The privacy policy is read, and asks nothing. */
function isPolicy(course: Course): boolean {
  return course.questions === 0;
}

/** A heading that takes the focus when the page changes, so that who hears it knows where it stands. */
function titled(text: string): HTMLHeadingElement {
  return el("h1", { tabindex: "-1" }, text);
}

function back(page: Page, place: HTMLElement): HTMLElement {
  return el("p", { class: "actions" }, backButton(page, place));
}

function backButton(page: Page, place: HTMLElement): HTMLButtonElement {
  return button(page.texts.training.back, "plain", guarded(async () => {
    await showAll(page, place);
    place.querySelector<HTMLElement>("h1")?.focus();
  }));
}

function coursesIn(answer: Answer): Course[] {
  return arrayIn(answer["Courses"]).map((one) => ({
    code: textOf(one["code"], 50),
    title: textOf(one["title"], 200),
    version: Number(one["version"]),
    concerns: one["concerns"] === true,
    state: stateOf(textOf(one["state"], 20)),
    questions: Number(one["questions"]),
    passMark: Number(one["passMark"]),
    link: textOf(one["link"], 500),
    score: typeof one["score"] === "number" ? one["score"] : null,
    passedOn: dateOf(one["passedOn"]),
    validUntil: dateOf(one["validUntil"]),
    record: textOf(one["record"], 40),
  }));
}

function stateOf(word: string): Course["state"] {
  return word === "valid" || word === "soon" || word === "expired" ? word : "open";
}

function questionsIn(answer: Answer): Question[] {
  return arrayIn(answer["Questions"]).map((one) => ({
    number: Number(one["number"]),
    text: textOf(one["text"], longest),
    answers: Array.isArray(one["answers"]) ? one["answers"].map((text: unknown) => textOf(text, longest)) : [],
  }));
}

function arrayIn(json: unknown): Answer[] {
  const read: unknown = JSON.parse(textOf(json, 1_000_000));
  return Array.isArray(read) ? read.map((one: unknown) => objectOf(one)) : [];
}

function dateOf(value: unknown): Date | null {
  const at = new Date(textOf(value, 40));
  return Number.isNaN(at.getTime()) ? null : at;
}
