// The ledger outside, checked by programs of other people that know nothing of it: @sigstore/verify and openssl.
import assert from "node:assert/strict";
import { execFile, execFileSync, spawn } from "node:child_process";
import { createHash, createPublicKey, generateKeyPairSync, randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { patience, serve } from "./server.mjs";

const require = createRequire(import.meta.url);
const sigstore = dirname(require.resolve("@sigstore/verify"));
const { verifyCheckpoint } = require(join(sigstore, "tlog/checkpoint.js"));
const { verifyMerkleInclusion } = require(join(sigstore, "tlog/merkle.js"));

const Key = "admin-key-of-the-tests";
const root = fileURLToPath(new URL("../..", import.meta.url));
const place = 3;

let host;
let folder;
let page;

const openssl = (() => {
  try {
    return execFileSync("openssl", ["version"], { encoding: "utf8" }).startsWith("OpenSSL");
  } catch {
    return false;
  }
})();

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "optout-ledger-"));
  host = await serve({ [Key]: { user: "Ada Admin", roles: ["System Administrator"] } });
  for (let at = 0; at < 6; at++) {
    await ask("POST", "contacts", { lastname: "Client", emailaddress1: `${randomUUID()}@example.com`, donotemail: true });
  }
  await sealed();
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  await writeFile(join(folder, "ledger.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
  await run("Solution/Export", join(folder, "out"), "--url", host.url, "--access-token", Key, "--key", join(folder, "ledger.pem"));
  await writeFile(join(folder, "row.tlog-proof"), await run(
    "Solution/Verify", "prove", "--note", out("ledger.note"), "--place", `${place}`,
    "--leaves", out("ledger.leaves"), "--row", out("ledger.jsonl")));
});

after(async () => {
  try {
    page && (process.platform === "win32" ? page.kill() : process.kill(-page.pid, "SIGTERM"));
  } catch {
    // It has ended by itself.
  }
  await host?.stop();
  await rm(folder, { recursive: true, force: true });
});

const out = (name) => join(folder, "out", name);

// Not in one go: what the local Dataverse says meanwhile is read, or it waits for its reader.
async function run(project, ...args) {
  const { stdout } = await promisify(execFile)(
    "dotnet", ["run", "--project", join(root, project), "--configuration", "Release", "--no-build", "--", ...args]);
  return stdout;
}

async function ask(method, path, body) {
  const answer = await fetch(`${host.url}/api/data/v9.2/${path}`, {
    method,
    headers: { "Authorization": `Bearer ${Key}`, "Content-Type": "application/json", "Prefer": "return=representation" },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  assert.ok(answer.ok, text);
  return text ? JSON.parse(text) : undefined;
}

async function until(what, found) {
  let last;
  for (const end = Date.now() + patience; Date.now() < end;) {
    const answer = await found((seen) => { last = seen; });
    if (answer) {
      return answer;
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`It did not come about: ${what}, but ${JSON.stringify(last)}`);
}

const sealed = () => until("six rows are sealed", async (seen) => {
  const verdict = await ask("POST", "optout_VerifyLedger", {});
  seen(verdict);
  return verdict.Verified && verdict.Sealed >= 6 && verdict.Unsealed === 0;
});

// The key of a note, as Solution/LEDGER.md names it: name, four bytes, type and key.
function known(text) {
  const [, name, , key] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim());
  const bytes = Buffer.from(key, "base64");
  const spki = bytes[0] === 2
    ? bytes.subarray(1)
    : Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), bytes.subarray(1)]);
  const id = bytes[0] === 2
    ? createHash("sha256").update(spki).digest()
    : createHash("sha256").update(`${name}\n`).update(bytes).digest();
  return { baseURL: `https://${name}`, logID: id, publicKey: createPublicKey({ key: spki, format: "der", type: "spki" }) };
}

const entryOf = (note, more = {}) => ({ inclusionProof: { checkpoint: { envelope: note }, ...more } });

// The 64 bytes that a leaf hashes, by what Solution/LEDGER.md says and nothing else.
function entry(row) {
  const commitments = Object.fromEntries((row.optout_commitments ?? "").split(";").map((one) => one.split(":")));
  const fields = [
    "consentauditid", "version", "organizationid", 4, "persontype", 6, "addresshash", "channel", "topic", "event", "oldvalue",
    "newvalue", "source", "reason", "weight", 16, 17, "wordinghash", "policyversion", "occurredon", "recordedon",
    "initiatinguser", "user", "applicationid", "isapplication", 26, "message", "correlationid", 29, "keyid",
  ];
  const bytes = [Buffer.from("optout-ledger/2\n")];
  for (const field of fields) {
    const value = typeof field === "number" ? commitments[field]
      : field === "isapplication" ? (row.optout_isapplication ? "1" : "0")
      : row[`optout_${field}`];
    const text = Buffer.from(value === undefined ? "" : `${value}`);
    bytes.push(Buffer.from(`${text.length}:`), text);
  }
  return Buffer.concat([
    createHash("sha256").update(Buffer.concat(bytes)).digest(), Buffer.from(row.optout_hash, "hex"),
  ]);
}

function parts(proof) {
  const [head, ...note] = proof.split("\n\n");
  const lines = head.split("\n");
  return {
    row: JSON.parse(Buffer.from(lines[1].slice("extra ".length), "base64").toString("utf8")),
    index: lines[2].slice("index ".length),
    hashes: lines.slice(3).map((line) => Buffer.from(line, "base64")),
    note: note.join("\n\n"),
  };
}

describe("a checkpoint and a proof of the ledger", () => {
  it("are accepted by sigstore, and nothing else is", async () => {
    const log = known(await readFile(out("ledger.key"), "utf8"));
    const { row, index, hashes, note } = parts(await readFile(join(folder, "row.tlog-proof"), "utf8"));
    const checkpoint = verifyCheckpoint(entryOf(note), [log]);
    const body = { canonicalizedBody: entry(row), ...entryOf(note, { logIndex: index, hashes }) };

    verifyMerkleInclusion(body, checkpoint);
    assert.equal(row.optout_sequence, place);
    assert.equal(index, `${place - 1}`);
    assert.throws(() => verifyMerkleInclusion({ ...body, canonicalizedBody: entry({ ...row, optout_newvalue: "allowed" }) }, checkpoint));
    assert.throws(() => verifyMerkleInclusion({ ...body, ...entryOf(note, { logIndex: `${place}`, hashes }) }, checkpoint));
    assert.throws(() => verifyCheckpoint(entryOf(note.replace(/\n\d+\n/, "\n999\n")), [log]));
  });

  it("are accepted by our own program, which says of which row", async () => {
    const said = await run("Solution/Verify", join(folder, "row.tlog-proof"), "--log-key", out("ledger.key"));

    assert.match(said, /INCLUDED: row [0-9a-f-]{36} is at place 3/);
    assert.match(
      await run("Solution/Verify", out("ledger.jsonl"), "--note", out("ledger.note"), "--log-key", out("ledger.key")),
      /WHOLE, and the first \d+ rows are those of a checkpoint/);
  });

  it("carry a signature that openssl knows", { skip: !openssl && "openssl is not installed" }, async () => {
    const note = await readFile(out("ledger.note"), "utf8");
    await signedBy(note, known(await readFile(out("ledger.key"), "utf8")), ["dgst", "-sha256"]);
  });
});

describe("a checkpoint of the public pages", () => {
  it("is accepted by sigstore and openssl, with a key that Dataverse never saw", { timeout: 2 * patience }, async () => {
    page = spawn(
      "dotnet",
      [
        "run", "--project", join(root, "WebResources/PreferenceCentre"), "--configuration", "Release", "--no-build", "--",
        "--urls", "http://127.0.0.1:0", `--PreferenceCentre:DataverseUrl=${host.url}`, `--PreferenceCentre:Key=${Key}`,
        "--PreferenceCentre:CheckpointEvery=00:00:01", `--PreferenceCentre:Store:File=${join(folder, "centre.db")}`,
        "--PreferenceCentre:Store:DiskShare=1",
      ],
      { stdio: "ignore", detached: process.platform !== "win32" });
    const row = await until("a checkpoint is handed in", async (seen) => {
      const { value } = await ask("GET", "optout_checkpoints?$select=optout_note,optout_rowcount,optout_progress");
      seen(value);
      return value.find((one) => one.optout_rowcount > 0);
    });
    const told = await ask("GET", "optout_checkpoints?$select=optout_progress&$filter=contains(optout_progress,'signed by')");
    const log = known(told.value[0].optout_progress.split("signed by ")[1]);

    const checkpoint = verifyCheckpoint(entryOf(row.optout_note), [log]);

    assert.equal(log.publicKey.asymmetricKeyType, "ed25519");
    const verdict = await ask("POST", "optout_VerifyLedger", {
      Size: Number(checkpoint.logSize), Root: checkpoint.logHash.toString("base64"),
    });
    assert.equal(verdict.Verified, true, verdict.Fault);
    if (openssl) {
      await signedBy(row.optout_note, log, ["pkeyutl", "-rawin"]);
    }
  });
});

async function signedBy(note, log, [command, ...how]) {
  const [text, signatures] = [note.slice(0, note.indexOf("\n\n") + 1), note.slice(note.indexOf("\n\n") + 2)];
  const signature = Buffer.from(signatures.trim().split(" ")[2], "base64").subarray(4);
  const [data, mark, key] = ["text", "signature", "key.pem"].map((name) => join(folder, name));
  await writeFile(data, text);
  await writeFile(mark, signature);
  await writeFile(key, log.publicKey.export({ type: "spki", format: "pem" }));
  const args = command === "dgst"
    ? [command, ...how, "-verify", key, "-signature", mark, data]
    : [command, "-verify", ...how, "-pubin", "-inkey", key, "-sigfile", mark, "-in", data];
  execFileSync("openssl", args);
  await writeFile(data, `${text} `);
  assert.throws(() => execFileSync("openssl", args, { stdio: "ignore" }));
}

describe("a time stamp over a checkpoint", () => {
  it("is accepted by openssl and by our own program, and over another note by neither",
    { skip: !openssl && "openssl is not installed" }, async () => {
      const at = (name) => join(folder, name);
      const tool = (...args) => execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
      await writeFile(at("tsa.cnf"), [
        "[tsa]", "default_tsa = authority", "[authority]", "serial = serial", "crypto_device = builtin",
        "signer_digest = sha256", "default_policy = 1.2.3.4.1", "digests = sha256", "accuracy = secs:1",
        "tsa_name = yes", "ess_cert_id_chain = no", "ess_cert_id_alg = sha256",
        "[req]", "distinguished_name = dn", "[dn]", "[ca]", "basicConstraints = critical,CA:true",
        "[stamp]", "extendedKeyUsage = critical,timeStamping", "keyUsage = critical,digitalSignature", "",
      ].join("\n"));
      await writeFile(at("serial"), "01\n");
      tool("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Test CA",
        "-days", "2", "-config", "tsa.cnf", "-extensions", "ca");
      tool("req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", "tsa.key", "-out", "tsa.csr", "-subj", "/CN=Test TSA",
        "-config", "tsa.cnf");
      tool("x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-out", "tsa.pem",
        "-days", "2", "-extfile", "tsa.cnf", "-extensions", "stamp");
      tool("ts", "-query", "-data", out("ledger.note"), "-sha256", "-cert", "-out", "note.tsq");
      tool("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "note.tsq", "-signer", "tsa.pem", "-inkey", "tsa.key",
        "-chain", "ca.pem", "-out", "note.tsr");
      const check = (note) => run(
        "Solution/Verify", note, "--log-key", out("ledger.key"), "--stamp", at("note.tsr"), "--authority", at("ca.pem"));

      tool("ts", "-verify", "-data", out("ledger.note"), "-in", "note.tsr", "-CAfile", "ca.pem");
      assert.match(await check(out("ledger.note")), /It existed at 20\d\d-.* UTC, by the word of CN=Test TSA/);

      await writeFile(at("other.note"), (await readFile(out("ledger.note"), "utf8")).replace(/$/, "\u2014 other AAAAAAAA\n"));
      await assert.rejects(check(at("other.note")), (fault) => fault.stdout.includes("over something else"));
    });
});
