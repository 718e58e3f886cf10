// An organisation's Web API as the preference centre asks it, which can be switched off; and links as it issues them.
import { createHash, createHmac } from "node:crypto";
import { createServer } from "node:http";

const pageKey = createHash("sha256").update("the page's key").digest();
const keyId = "0a0b0c0d";
const doors = { page: 0, oneClick: 1, confirmation: 2 };

/** A link's token: version, door, key, content, the product's mark, the page's mark. */
export function token(door, of) {
  const content = createHash("sha256").update(of).digest();
  const marked = Buffer.concat([
    Buffer.from([1, doors[door]]), Buffer.from(keyId, "hex"), content.subarray(0, 16), content, content.subarray(16),
  ]);
  const mark = createHmac("sha256", pageKey).update(marked).digest().subarray(0, 16);
  return Buffer.concat([marked, mark]).toString("base64url");
}

const names = {
  en: { news: "Newsletter", events: "Events" },
  de: { news: "Rundbrief", events: "Veranstaltungen" },
  fr: { news: "Lettre", events: "Événements" },
  zh: { news: "新闻简报", events: "活动" },
};

export class Organisation {
  isAway = false;

  /** What was asked for, each once for each idempotency key. */
  redeemed = [];
  submitted = [];
  #answers = new Map();
  #states = new Map();

  async start() {
    this.server = createServer((request, response) => this.#take(request, response));
    await new Promise((done) => this.server.listen(0, "127.0.0.1", done));
    this.url = `http://127.0.0.1:${this.server.address().port}`;
    return this;
  }

  stop() {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(done));
  }

  #take(request, response) {
    let body = "";
    request.on("data", (part) => { body += part; });
    request.on("end", () => {
      if (this.isAway) {
        response.writeHead(503, { "retry-after": "1" }).end();
        return;
      }
      const name = request.url.split("/").at(-1);
      const answer = this[name]?.(body ? JSON.parse(body) : {});
      response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(answer ?? { error: { code: "0x80060888", message: `There is no ${name} here.` } }));
    });
  }

  optout_ReadPageSetup() {
    return {
      Keys: [{ keyid: keyId, key: pageKey.toString("hex") }],
      Texts: [{
        language: "en", sendername: "Contoso Bank", postaladdress: "1 Main Street\nLondon", contact: "x@contoso.com",
      }],
      Topics: Object.entries(names).flatMap(([language, topics]) => Object.entries(topics)
        .map(([code, name]) => ({ language, code, name }))),
      FiguresOf: 2025,
    };
  }

  /** A ledger of which nothing is sealed yet. */
  optout_ReadLeaves() {
    return { Leaves: "", Count: 0, Size: 0, OrganizationId: "0f8fad5b-d9cb-469f-a165-70867728950e" };
  }

  optout_RecordExternalCheck() {
    return {};
  }

  optout_ReadPublishedMetrics() {
    return {
      Finished: true,
      Cursor: "",
      Figures: JSON.stringify({
        year: 2025, received: 18406, complied: 18391, denied: 12, open: 3,
        medianDays: 0.01, meanDays: 1.27, shareInTime: 0.9991,
      }),
    };
  }

  optout_ReadProcess({ Language: language }) {
    return {
      Title: "How we handle your no",
      Language: language,
      GeneratedOn: "2026-11-30T08:15:00Z",
      Sections: ["SayingNo", "TakingEffect"].map((key) => ({
        key,
        heading: `About ${key}`,
        sentences: "One press is enough.\nWithout a link, type your address at https://choices.example.com/a-long-address – done.",
      })),
    };
  }

  optout_ReadPreferences({ Token: of, Language: language }) {
    const state = this.#states.get(of) ?? { all: "Allowed", news: "Allowed" };
    return {
      Known: true,
      Personal: true,
      Address: "m•••@e•••.com",
      Language: language ?? "en",
      Topic: "news",
      State: state.all,
      Topics: [
        { code: "news", name: "Newsletter", state: state.news },
        { code: "events", name: "Events", state: "Allowed" },
      ],
    };
  }

  optout_RedeemUnsubscribeLink(input) {
    if (!this.#answers.has(input.IdempotencyKey)) {
      this.redeemed.push(input);
      const before = this.#states.get(input.Token) ?? { all: "Allowed", news: "Allowed" };
      const after = {
        Stop: { ...before, news: "Refused" },
        StopAll: { ...before, all: "Refused" },
        Undo: { all: "Allowed", news: "Allowed" },
      }[input.Wish] ?? before;
      this.#states.set(input.Token, after);
      const isNew = JSON.stringify(before) !== JSON.stringify(after);
      const now = Date.now();
      this.#answers.set(input.IdempotencyKey, {
        Outcome: isNew ? "Changed" : "AlreadySo",
        Reference: `REQ-${this.redeemed.length}`,
        RecordedOn: new Date(now).toISOString(),
        UndoUntil: isNew && input.Wish !== "Undo" ? new Date(now + 30 * 60_000).toISOString() : undefined,
      });
    }
    return this.#answers.get(input.IdempotencyKey);
  }

  optout_SubmitRequest(input) {
    this.submitted.push(input);
    return { Accepted: true, Reference: "REQ-T" };
  }

  optout_RecordExternalCheck() {
    return {};
  }
}
