import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { guarded, guardedWith } from "../src/shared/guard";

describe("Guarding a handler", () => {
  beforeEach(() => { vi.spyOn(console, "error").mockReturnValue(); });
  afterEach(() => { vi.restoreAllMocks(); });

  it("an error in it stays inside and is told to the console", () => {
    guarded(() => { throw new Error("thrown"); })();

    expect(console.error).toHaveBeenCalledOnce();
  });

  it("an error that comes later stays inside too", async () => {
    guarded(() => Promise.reject(new Error("later")))();

    await vi.waitFor(() => { expect(console.error).toHaveBeenCalledOnce(); });
  });

  it("an error of a promise that is none of the browser's stays inside", async () => {
    guarded(() => ({ then: (_: unknown, fail: (error: Error) => void) => { fail(new Error("platform")); } }))();

    await vi.waitFor(() => { expect(console.error).toHaveBeenCalledOnce(); });
  });

  it("a fallback answers for what failed", () => {
    expect(guardedWith("fallback", () => { throw new Error("thrown"); })()).toBe("fallback");
    expect(guardedWith("fallback", () => "answer")()).toBe("answer");
    expect(console.error).toHaveBeenCalledOnce();
  });
});
