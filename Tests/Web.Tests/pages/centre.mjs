// The preference centre as a process of its own.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../../WebResources/PreferenceCentre", import.meta.url));
const patience = 60_000;

/** Serves it before an organisation, until `stop` is called. */
export async function serveCentre(organisation, settings = {}) {
  const folder = await mkdtemp(join(tmpdir(), "optout-centre-"));
  const url = `http://127.0.0.1:${await freePort()}`;
  const all = {
    DataverseUrl: organisation.url, Key: "key", "Store:File": join(folder, "waiting.db"), "Store:DiskShare": "1",
    "Limits:PerNetwork": "100000", "Limits:PerLink": "100000", ...settings,
  };
  const host = spawn(
    "dotnet",
    ["run", "--project", project, "--configuration", "Release", "--no-build", "--", "--urls", url,
      ...Object.entries(all).map(([name, value]) => `--PreferenceCentre:${name}=${value}`)],
    { stdio: ["ignore", "pipe", "pipe"], detached: process.platform !== "win32" });
  let said = "";
  host.stdout.on("data", (text) => { said += text; });
  host.stderr.on("data", (text) => { said += text; });
  const stop = async () => {
    try {
      process.platform === "win32" ? host.kill() : process.kill(-host.pid, "SIGTERM");
    } catch {
      // It has ended by itself.
    }
    await rm(folder, { recursive: true, force: true });
  };
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (host.exitCode !== null) {
      break;
    }
    try {
      if ((await fetch(`${url}/health/live`)).ok) {
        return { url, stop };
      }
    } catch {
      await new Promise((done) => setTimeout(done, 200));
    }
  }
  await stop();
  throw new Error(`The preference centre does not answer: ${said}`);
}

/** Waits until nothing waits any more. */
export async function handedOn(url) {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const health = await (await fetch(`${url}/health/ready`)).json();
    if (health.waiting === 0) {
      return;
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error("Not everything was handed on.");
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
